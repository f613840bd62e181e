package dev.interlock.maven;

import dev.interlock.command.Option;
import dev.interlock.command.Options;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Translates what a POM and a command line say into the options of a command. */
final class Settings {

    private Settings() {}

    static Options of(AbstractInterlockMojo mojo) {
        Options options = with(Options.standard(), Option.PACKS, mojo.packs)
                .with(Option.STRICT, Boolean.toString(mojo.strict))
                .with(Option.PIN, Boolean.toString(mojo.pin));
        options = with(options, Option.RULES, mojo.rules);
        options = with(options, Option.SKIP_RULES, mojo.skipRules);
        options = with(options, Option.INCLUDES, mojo.includes);
        options = with(options, Option.EXCLUDES, mojo.excludes);
        options = with(options, Option.REMOTE_HOSTS, mojo.remoteHosts);
        options = with(options, Option.DESCRIPTOR, mojo.descriptor);
        options = with(options, Option.ORGANISATION, mojo.organisation);
        options = with(options, Option.SINCE, mojo.since);
        options = with(options, Option.WAIVERS, mojo.waivers);
        options = with(options, Option.BASELINE, mojo.baseline);
        options = with(options, Option.LOCK, mojo.lock);
        return with(options, Option.AS_OF, mojo.asOf);
    }

    static Options of(AbstractCheckMojo mojo) {
        Options options = of((AbstractInterlockMojo) mojo)
                .with(Option.FAIL_ON_UNVERIFIED, Boolean.toString(mojo.failOnUnverified))
                .with(Option.FAIL_ON_FAILED, Boolean.toString(mojo.failOnFailed))
                .with(Option.FAIL_IF_EMPTY, Boolean.toString(mojo.failIfEmpty));
        options = with(options, Option.FAIL_ON, mojo.failOn);
        options = with(options, Option.REPORTS, mojo.reports);
        options = with(options, Option.HISTORY, mojo.history);
        return with(options, Option.REVISION, mojo.revision);
    }

    static Options of(ExplainMojo mojo) {
        return with(with(of((AbstractInterlockMojo) mojo), Option.RULE, mojo.rule), Option.PACK, mojo.pack);
    }

    static Options of(BaselineMojo mojo) {
        return with(of((AbstractInterlockMojo) mojo), Option.REASON, mojo.reason);
    }

    static Options of(WaiveMojo mojo) {
        Options options = with(of((AbstractInterlockMojo) mojo), Option.REASON, mojo.reason);
        options = with(options, Option.FINDING, mojo.finding);
        options = with(options, Option.REQUESTED_BY, mojo.requestedBy);
        return with(options, Option.EXPIRES, mojo.expires);
    }

    static Options of(SignMojo mojo) {
        Options options = with(of((AbstractInterlockMojo) mojo), Option.RECORD, mojo.record);
        options = with(options, Option.KEY, mojo.key);
        return with(options, Option.KEY_ID, mojo.keyId);
    }

    private static Options with(Options options, Option option, @Nullable String value) {
        return value == null ? options : options.with(option, value);
    }

    private static Options with(Options options, Option option, @Nullable List<String> values) {
        return options.with(option, values == null ? List.of() : values);
    }
}
