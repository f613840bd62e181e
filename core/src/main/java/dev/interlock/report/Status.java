package dev.interlock.report;

import java.util.Locale;
import org.apiguardian.api.API;

/** Tell how a finding is governed. */
@API(status = API.Status.STABLE, since = "0.1")
public enum Status {
    /** Nobody has accepted it. */
    OPEN,
    /** Somebody asks for an exception that nobody accountable has approved, which is enough for a warning. */
    CLAIMED,
    /** An approved exception covers it. */
    WAIVED,
    /** It is accepted debt. */
    BASELINED,
    /** It was there before the revision that changes are compared with, and does not block. */
    UNCHANGED;

    /** Tell the word that reports use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Tell whether it is debt: known before, and shown apart from what is new. */
    public boolean isDebt() {
        return this == BASELINED || this == UNCHANGED;
    }
}
