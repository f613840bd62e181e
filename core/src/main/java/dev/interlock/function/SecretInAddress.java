package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.source.Parsed;
import dev.interlock.source.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Ask that an address carries no credential: neither before the host nor as a query parameter.
 *
 * <p>A credential travels in the address also where a placeholder fills it in, so names decide, not values. Parameters
 * are compared by all their words: {@code page_token} is no {@code token}.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class SecretInAddress
        implements RuleFunction<SecretInAddress.Names>, OptionsReader<SecretInAddress.Names> {

    private static final List<String> STANDARD_NAMES = List.of(
            "access_token",
            "auth_token",
            "api_token",
            "token",
            "api_key",
            "apikey",
            "x_api_key",
            "subscription_key",
            "key_secret",
            "password",
            "passwd",
            "pwd",
            "passphrase",
            "secret",
            "client_secret",
            "credentials",
            "jwt",
            "session_token");

    /** A signature gives access for a while: it is one only beside the end of its validity, or with the key's name. */
    private static final List<String> SIGNATURES = List.of("sig", "signature", "x_amz_signature", "x_goog_signature");

    private static final List<String> VALIDITY =
            List.of("se", "expires", "expiry", "exp", "x_amz_expires", "x_goog_expires", "skn");

    private static final Pattern USER_INFO =
            Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9+.-]+:)*//([^/?#]*)@");

    /** The names of parameters that carry a credential. */
    record Names(Set<Words> all) {
        Names {
            all = Set.copyOf(all);
        }
    }

    @Override
    public FunctionSpec<Names> spec() {
        return FunctionSpec.of("secretInAddress", this);
    }

    @Override
    public Parsed<Names> read(Node node) {
        Options options = Options.of("secretInAddress", node, "names");
        List<String> names = options.texts("names");
        return options.finish(new Names(words(names.isEmpty() ? STANDARD_NAMES : names)));
    }

    @Override
    public Verdict apply(Node target, Names names, FunctionContext context) {
        if (!target.isString() && !target.isUnresolved()) {
            return Verdict.holds();
        }
        String address = target.isUnresolved() ? Target.knownWithGaps(target) : target.text();
        List<Verdict.Failure> failures = new ArrayList<>();
        Matcher user = USER_INFO.matcher(address);
        if (user.find() && user.group(1).indexOf(':') > 0) {
            failures.add(Target.failure("The address must not carry a password before the host", target));
        }
        Set<String> parameters = parameters(address);
        boolean expires = expires(parameters);
        for (String name : parameters) {
            boolean signature = expires && words(SIGNATURES).contains(Words.of(name));
            if (signature || names.all().contains(Words.of(name))) {
                failures.add(Target.failure(
                        "The address must not carry a credential in the query parameter " + Target.quoted(name),
                        target));
            }
        }
        boolean nothingKnown = target.isUnresolved() && Target.known(target).isEmpty();
        return failures.isEmpty() && nothingKnown ? Target.hidden(target) : Verdict.of(failures);
    }

    private static Set<String> parameters(String address) {
        int query = address.indexOf('?');
        int fragment = address.indexOf('#', Math.max(0, query));
        Set<String> names = new LinkedHashSet<>();
        if (query >= 0) {
            String text = address.substring(query + 1, fragment < 0 ? address.length() : fragment);
            for (String parameter : text.split("[&;?]", -1)) {
                int value = parameter.indexOf('=');
                if (value > 0) {
                    names.add(parameter.substring(0, value));
                }
            }
        }
        return names;
    }

    private static boolean expires(Set<String> parameters) {
        for (String name : parameters) {
            if (words(VALIDITY).contains(Words.of(name))) {
                return true;
            }
        }
        return false;
    }

    private static Set<Words> words(List<String> names) {
        Set<Words> words = new LinkedHashSet<>();
        for (String name : names) {
            words.add(Words.of(name));
        }
        return words;
    }
}
