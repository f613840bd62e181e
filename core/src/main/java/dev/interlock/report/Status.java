package dev.interlock.report;

import java.util.Locale;
import org.apiguardian.api.API;

/** Tell how a finding is governed. */
@API(status = API.Status.STABLE, since = "0.1")
public enum Status {
    /** Nobody has accepted it. */
    OPEN,
    /** An approved exception covers it. */
    WAIVED,
    /** It is accepted debt. */
    BASELINED;

    /** Tell the word that reports use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
