package dev.interlock.rules.contract;

import java.util.Locale;
import java.util.Set;
import org.apiguardian.api.API;

/** Recognise the headers that let a caller follow one exchange over several systems. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class CorrelationHeader {

    private static final Set<String> NAMES = Set.of(
            "correlationid",
            "correlation",
            "requestid",
            "traceparent",
            "traceid",
            "b3",
            "b3traceid",
            "flowid",
            "transactionid",
            "interactionid",
            "fapiinteractionid",
            "messageid",
            "activityid",
            "sapcorrelationid",
            "clientrequestid",
            "msclientrequestid");

    private CorrelationHeader() {}

    /** Tell whether a header correlates. */
    public static boolean is(String name) {
        String word = name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
        return NAMES.contains(word) || (word.startsWith("x") && NAMES.contains(word.substring(1)));
    }
}
