package dev.interlock.command;

import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Name what users can set: {@code interlock.failOn} as a property, {@code --fail-on} on a command line.
 *
 * <p>The order is that of the help.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Option {
    DIRECTORY("directory", Kind.FILE, "", "The directory that is checked; the working directory if left out."),
    PACKS(
            "packs",
            Kind.LIST,
            "interlock:recommended",
            "The rule packs: interlock:NAME, spectral:oas, a file, classpath:…, or an address of an allowed host."),
    FAIL_ON("failOn", Kind.TEXT, "error", "The lightest severity that blocks: never, hint, info, warn or error."),
    FAIL_ON_UNVERIFIED("failOnUnverified", Kind.FLAG, "false", "Whether cases that nobody can decide block."),
    FAIL_ON_FAILED("failOnFailed", Kind.FLAG, "true", "Whether checks that broke block."),
    FAIL_IF_EMPTY("failIfEmpty", Kind.FLAG, "true", "Whether it is an error that nothing was found to check."),
    REPORTS("reports", Kind.LIST, "console,json,sarif,junit", "The reports to write."),
    OUTPUT_DIRECTORY("outputDirectory", Kind.FILE, "target/interlock", "Where reports are written."),
    HISTORY("history", Kind.FILE, "", "The file that each run adds a line to; none if left out."),
    REVISION("revision", Kind.TEXT, "", "The revision that the history names; else the build server or git tells it."),
    DESCRIPTOR("descriptor", Kind.TEXT, "interlock.yaml", "The descriptor, relative to the directory."),
    ORGANISATION(
            "organisation", Kind.TEXT, "", "What the company says: a file, or maven:group:artifact:version in Maven."),
    SINCE("since", Kind.TEXT, "", "A git revision: what did not change since then is debt and never blocks."),
    WAIVERS(
            "waivers",
            Kind.TEXT,
            "interlock-waivers.yaml",
            "The waivers, relative to the directory and to the root, and artefacts of parties, separated by commas."),
    BASELINE("baseline", Kind.TEXT, "interlock-baseline.json", "The baseline, relative to the directory and the root."),
    RULES("rules", Kind.LIST, "", "Only these rules; names may hold *."),
    SKIP_RULES("skipRules", Kind.LIST, "", "Not these rules; names may hold *."),
    INCLUDES("includes", Kind.LIST, "", "Only files that one of these globs matches."),
    EXCLUDES("excludes", Kind.LIST, "", "No files that one of these globs matches."),
    AS_OF("asOf", Kind.TEXT, "", "The date that expiries and sunsets are judged by; today if left out."),
    STRICT("strict", Kind.FLAG, "false", "Refuse packs with rules that cannot run, instead of leaving these out."),
    REMOTE_HOSTS("remoteHosts", Kind.LIST, "", "The hosts that files may be fetched from; none if left out."),
    LOCK("lock", Kind.TEXT, "interlock-lock.json", "The file that pins what is fetched, relative to the directory."),
    PIN("pin", Kind.FLAG, "false", "Take what the hosts answer now, and write it into the lock file."),
    RULE("rule", Kind.TEXT, "", "The rule to explain; all rules in force are listed if left out."),
    PACK("pack", Kind.TEXT, "", "The pack to explain, in place of packs."),
    FINDING("finding", Kind.TEXT, "", "The finding to ask an exception from, by its short id."),
    REASON("reason", Kind.TEXT, "", "Why debt is accepted, or an exception asked for."),
    REQUESTED_BY("requestedBy", Kind.TEXT, "", "The party that asks for the exception."),
    EXPIRES("expires", Kind.TEXT, "", "The last day of the exception; 90 days from now if left out."),
    RECORD("record", Kind.TEXT, "", "The waiver or approval to sign, by its id."),
    KEY("key", Kind.FILE, "", "The file of the private key to sign with, which lies outside of the project."),
    KEY_ID("keyId", Kind.TEXT, "", "What the organisation file calls the key, where it does not list it yet."),
    SKIP("skip", Kind.FLAG, "false", "Do nothing.");

    /** What an option holds. */
    public enum Kind {
        FLAG,
        TEXT,
        LIST,
        FILE
    }

    private static final String PREFIX = "interlock.";

    private final String camel;
    private final Kind kind;
    private final String standard;
    private final String meaning;

    Option(String camel, Kind kind, String standard, String meaning) {
        this.camel = camel;
        this.kind = kind;
        this.standard = standard;
        this.meaning = meaning;
    }

    /** Find an option by the end of its property, in kebab or camel case, such as {@code fail-on}. */
    public static Optional<Option> find(String written) {
        String wanted = joined(written);
        for (Option option : values()) {
            if (joined(option.camel).equals(wanted)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    /** Tell the property, such as {@code interlock.failOn}. */
    public String property() {
        return PREFIX + camel;
    }

    /** Tell how a command line writes it, such as {@code --fail-on}. */
    public String argument() {
        StringBuilder kebab = new StringBuilder("--");
        for (int i = 0; i < camel.length(); i++) {
            char c = camel.charAt(i);
            if (Character.isUpperCase(c)) {
                kebab.append('-');
            }
            kebab.append(Character.toLowerCase(c));
        }
        return kebab.toString();
    }

    /** Tell what it holds. */
    public Kind kind() {
        return kind;
    }

    /** Tell the value where nothing is said; empty where there is none. */
    public String standard() {
        return standard;
    }

    /** Say in a sentence what it is for. */
    public String meaning() {
        return meaning;
    }

    private static String joined(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
