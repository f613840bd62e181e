package dev.interlock.rules.code;

import dev.interlock.rules.code.Body.Call;
import dev.interlock.rules.code.Body.Lambda;
import dev.interlock.rules.code.Body.Read;
import dev.interlock.rules.code.ClassFacts.MethodFacts;
import dev.interlock.rules.code.Value.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Find code that switches off the check of certificates or of host names. */
final class InsecureTls {

    private static final String TRUST_MANAGER = "javax.net.ssl.X509TrustManager";
    private static final String HOST_VERIFIER = "javax.net.ssl.HostnameVerifier";

    private static final Set<String> TRUSTING_TYPES = Set.of(
            "NoopHostnameVerifier",
            "AllowAllHostnameVerifier",
            "TrustAllStrategy",
            "InsecureTrustManagerFactory",
            "TrustAllX509TrustManager",
            "InsecureTrustManager");

    private static final Set<String> TRUSTING_FIELDS = Set.of("ALLOW_ALL_HOSTNAME_VERIFIER");

    /** Methods that switch a check off when they are given this constant. */
    private static final Map<String, String> SWITCHES = Map.of(
            "setTrustAll", "1",
            "setVerifyHost", "0",
            "setTrustAllCertificates", "1",
            "setDisableHostnameVerification", "1");

    /** Lambdas that say yes to everything. */
    private static final Map<String, String> DECISIONS = Map.of(
            HOST_VERIFIER,
            "every host name",
            "org.apache.http.ssl.TrustStrategy",
            "every certificate",
            "org.apache.http.conn.ssl.TrustStrategy",
            "every certificate",
            "org.apache.hc.core5.ssl.TrustStrategy",
            "every certificate");

    /**
     * One place that switches a check off.
     *
     * @param what what it does
     * @param method the method that it stands in
     * @param line the line, 0 where it is the whole method, or where the class file does not have it
     */
    record Place(String what, MethodFacts method, int line) {}

    /**
     * What a class does about certificates.
     *
     * @param trustsEverybody whether it is a trust manager that checks nothing
     * @param verifiesNothing whether it is a verifier of host names that accepts every name
     * @param places all places
     */
    record Verdict(boolean trustsEverybody, boolean verifiesNothing, List<Place> places) {}

    private InsecureTls() {}

    static Verdict of(ClassFacts type, Types types) {
        List<Place> places = new ArrayList<>();
        boolean trusts = false;
        boolean verifiesNothing = false;
        for (MethodFacts method : type.methods()) {
            boolean isCheck =
                    method.name().equals("checkServerTrusted") || method.name().equals("checkClientTrusted");
            if (isCheck
                    && method.hasCode()
                    && !method.body().throwsOrCalls()
                    && types.isSubtype(type.name(), TRUST_MANAGER)) {
                trusts |= method.name().equals("checkServerTrusted");
                places.add(new Place("'" + method.name() + "' accepts every certificate", method, 0));
            }
            if (method.name().equals("verify")
                    && method.body().onlyReturnsTrue()
                    && types.isSubtype(type.name(), HOST_VERIFIER)) {
                verifiesNothing = true;
                places.add(new Place("'verify' accepts every host name", method, 0));
            }
            inBody(type, method, places);
        }
        return new Verdict(trusts, verifiesNothing, List.copyOf(places));
    }

    private static void inBody(ClassFacts type, MethodFacts method, List<Place> places) {
        Body body = method.body();
        for (Call call : body.calls()) {
            String owner = Names.simpleName(call.target().owner());
            if (call.target().isConstructor() && TRUSTING_TYPES.contains(owner)) {
                places.add(new Place("'" + owner + "' is used", method, call.line()));
            }
            String value = SWITCHES.get(call.target().name());
            boolean isSwitched = value != null
                    && call.arguments().size() == 1
                    && call.arguments().get(0) instanceof Constant constant
                    && constant.text().equals(value);
            if (isSwitched) {
                places.add(new Place("'" + call.target().name() + "' switches a check off", method, call.line()));
            }
        }
        for (Read read : body.reads()) {
            String owner = Names.simpleName(read.field().owner());
            if (TRUSTING_TYPES.contains(owner)) {
                places.add(new Place("'" + owner + "' is used", method, read.line()));
            } else if (TRUSTING_FIELDS.contains(read.field().name())) {
                places.add(new Place("'" + read.field().name() + "' is used", method, read.line()));
            }
        }
        for (Lambda lambda : body.lambdas()) {
            String accepted = DECISIONS.get(lambda.type());
            if (accepted != null && onlyReturnsTrue(type, lambda.implementation())) {
                places.add(new Place("a lambda accepts " + accepted, method, lambda.line()));
            }
        }
    }

    private static boolean onlyReturnsTrue(ClassFacts type, Member implementation) {
        Optional<MethodFacts> method = type.methods().stream()
                .filter(each -> implementation.owner().equals(type.name())
                        && each.name().equals(implementation.name())
                        && each.descriptor().equals(implementation.descriptor()))
                .findFirst();
        return method.filter(each -> each.body().onlyReturnsTrue()).isPresent();
    }
}
