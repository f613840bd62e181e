package dev.interlock.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PathExpressionTest {

    private static final Location PACK = Location.of("pack.yaml", 12, 12);

    private static final Node API = Json.node("""
                    {openapi: '3.0.3', info: {title: 'Orders', 'x-id': null},
                     paths: {
                       '/orders': {
                         get: {parameters: [{name: 'limit', in: 'query'}, {name: 'X-Id', in: 'header'}],
                               responses: {'200': {content: {'application/json': {schema: {type: 'object'}}}},
                                           '404': {description: 'none'}, default: {}}},
                         post: {responses: {'201': {}}},
                         parameters: []},
                       '/orders/{id}': {get: {responses: {'200': {}}}}}}
                    """);

    static PathExpression path(String text) {
        Parsed<PathExpression> parsed = PathExpression.parse(text, PACK);
        return parsed.value()
                .orElseThrow(() -> new AssertionError(parsed.problems().toString()));
    }

    private static Diagnostic problemOf(String text) {
        Parsed<PathExpression> parsed = PathExpression.parse(text, PACK);
        assertThat(parsed.value()).isEmpty();
        assertThat(parsed.problems()).hasSize(1);
        return parsed.problems().get(0);
    }

    private static List<String> select(String text, Node start) {
        return path(text).select(start).matches().stream()
                .map(match -> String.join(" ", match.path()) + (match.isKey() ? "~" : ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " --> ",
            quoteCharacter = '`',
            value = {
                "$ --> ``",
                "$. --> ``",
                "$.info.title --> info title",
                "$['info'].title --> info title",
                "$[info][title] --> info title",
                "$.paths.[name] --> paths /orders get parameters 0 name, paths /orders get parameters 1 name",
                "$.paths..*.name --> paths /orders get parameters 0 name, paths /orders get parameters 1 name",
                "$..*.info.title --> info title",
                "$.info..*.title --> info title",
                "$..*.info..title --> `-`",
                "$.paths.*.get.responses.200.content[[type]] --> paths /orders get responses 200 content application/json schema type",
                "$.info.*~, $.paths.*~ --> info title~, info x-id~",
                "$.info.'x-id' --> info x-id",
                "$.info.missing --> `-`",
                "$.paths[*]~ --> paths /orders~, paths /orders/{id}~",
                "$.paths./orders.get.responses.200 --> paths /orders get responses 200",
                "$.paths[/orders].get.responses[200] --> paths /orders get responses 200",
                "$.paths['/orders'][get,post].responses['200','201'] --> paths /orders get responses 200, paths /orders post responses 201",
                "$.paths./orders.get.responses.200.content.application/json --> paths /orders get responses 200 content application/json",
                "$.paths.*.get.parameters[0].name --> paths /orders get parameters 0 name",
                "$.paths.*.get.parameters[-1:].name --> paths /orders get parameters 1 name",
                "$.paths.*.get.parameters[(@.length-1)].name --> paths /orders get parameters 1 name",
                "$.paths.*.get.parameters[0:1] --> paths /orders get parameters 0",
                "$..parameters[?(@.in == 'header')].name --> paths /orders get parameters 1 name",
                "$..parameters.[?(@.in==='query')] --> paths /orders get parameters 0",
                "$..[?(@.in)] --> paths /orders get parameters 0, paths /orders get parameters 1",
                "$..schema^^ --> paths /orders get responses 200 content",
                "$..schema^~ --> paths /orders get responses 200 content application/json~",
                "$..[?(@property === 'name' && @ === 'limit')]^.in --> paths /orders get parameters 0 in",
                "$.paths[?(@property.match(/\\}$/))].get --> paths /orders/{id} get",
                "$.paths[?(/\\{/i.test(@property))]~ --> paths /orders/{id}~",
                "$.paths[?(!@.post)]~ --> paths /orders/{id}~",
                "$..responses[?(@property >= 200 && @property < 300 && @property != 201)] --> paths /orders get responses 200, paths /orders/{id} get responses 200",
                "$..responses[?(@property > '400' && @property < '600')] --> paths /orders get responses 404",
                "$..responses[?(@property[0] == '4')] --> paths /orders get responses 404",
                "$..responses[?(@property in ['404', 'default'])] --> paths /orders get responses 404, paths /orders get responses default",
                "$..[?(@property == 'schema' && @parentProperty == 'application/json')].type --> paths /orders get responses 200 content application/json schema type",
                "$.paths.*[?(@parent.post && @property == 'get')].responses.default --> paths /orders get responses default",
                "$.info[?(@root.openapi == '3.0.3' && @property == 'title')] --> info title",
                "$.paths[?(@path.match(/\\}']$/))]~ --> paths /orders/{id}~",
                "$..title --> info title",
                "$..['title','in'] --> info title, paths /orders get parameters 0 in, paths /orders get parameters 1 in",
                "$.info.* --> info title, info x-id",
                "$.paths.*.get.parameters[?(@property)].name --> paths /orders get parameters 1 name",
                "$.paths.*.get.parameters[?(@property === 1)].name --> paths /orders get parameters 1 name",
                "$.paths.*.get.parameters[?(@property == '1')].name --> paths /orders get parameters 1 name",
                "$.paths.*.get.parameters[?(@property === '1')].name --> `-`",
                "$.paths.*.get.parameters[?(@property.match(/1/))].name --> paths /orders get parameters 1 name",
                "$.paths.*.get.parameters[*][?(@parentProperty === 1 && @property == 'name')] --> paths /orders get parameters 1 name",
                "$.info[?(@string())] --> info title",
                "$.info[?(@null())] --> info x-id",
                "$[?(@object() && @.title !== void 0)] --> info",
                "$.paths.*.get[?(@object() && !@array())] --> paths /orders get responses, paths /orders/{id} get responses",
                "$.paths.*.get[?(@object() && @array())] --> paths /orders get parameters",
                "$.paths.*.get.parameters[?(@.missing == undefined && @.missing == null)].in --> paths /orders get parameters 0 in, paths /orders get parameters 1 in"
            })
    void selects_what_the_expression_says(String expression, String expected) {
        List<String> wanted = expected.equals("-") ? List.of() : List.of(expected.split(", ", -1));
        assertThat(select(expression, API)).isEqualTo(wanted);
    }

    @Test
    void selects_all_containers_by_two_dots_alone() {
        Node start = Json.node("{a: {b: [1]}, c: 2}");
        assertThat(select("$..", start)).containsExactly("", "a", "a b");
        assertThat(select("$..*", start)).containsExactly("a", "a b", "a b 0", "c");
        assertThat(select("$..~", start)).containsExactly("a~", "a b~");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " --> ",
            quoteCharacter = '`',
            value = {
                "@.n == '1' --> YES",
                "@.n === '1' --> NO",
                "@.n + 1 == 2 --> YES",
                "@.n < 2 && @.n <= 1 && @.n > 0 && @.n >= 1 --> YES",
                "@.t && @.t == true && @.t !== 'true' --> YES",
                "@.s == 'abc' && @.s.length == 3 && @.s.length === 3 --> YES",
                "@.s.startsWith('ab') && @.s.endsWith('bc') && @.s.includes('b') --> YES",
                "@.s.indexOf('c') === 2 && @.s.indexOf('x') === -1 --> YES",
                "@.s.toUpperCase() == 'ABC' && 'ABC'.toLowerCase() == @.s --> YES",
                "@.s[1] == 'b' && @.s.slice(-2) == 'bc' && @.s.substring(1, 2) == 'b' --> YES",
                "@.l.includes('x') && @.l.length == 2 && @.l[1] == 'y' && @.l.indexOf('y') == 1 --> YES",
                "@.l == 'x,y' --> YES",
                "@.l.constructor.name === 'Array' && @.constructor.name == 'Object' --> YES",
                "typeof @.s == 'string' && typeof @.zz == 'undefined' --> YES",
                "@.zero || @.empty || @.nothing --> NO",
                "!@.zero && !@.empty && !@.nothing && !@.zz --> YES",
                "@.nothing == undefined && @.nothing !== undefined && @.nothing === null --> YES",
                "@.o && @.l --> YES",
                "(@.zz || []).indexOf('a') == -1 --> YES",
                "@.s.match('^a') && !@.s.match(/B/) && @.s.match(/B/i) --> YES",
                "'s' in @ && !('zz' in @) --> YES",
                "@.s.hasOwnProperty || true --> YES",
                "@['s'] == \"abc\" --> YES",
                "@.s.split('b').length == 2 --> YES",
                "@.nan > 1 || @.nan < 1 --> NO"
            })
    void computes_as_ecmascript_does(String condition, Certainty expected) {
        Node start = Json.node(
                "[{n: 1, t: true, s: 'abc', l: ['x', 'y'], o: {}, zero: 0, empty: '', nothing: null, nan: 'x'}]");
        assertThat(decide(condition, start)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " --> ",
            quoteCharacter = '`',
            value = {
                "@.host --> YES",
                "@.all --> UNKNOWN",
                "@.all == null --> NO",
                "@.all != undefined --> YES",
                "@.all == 'a' --> UNKNOWN",
                "!@.all --> UNKNOWN",
                "@.all && @.no --> NO",
                "@.all && @.yes --> UNKNOWN",
                "@.all || @.yes --> YES",
                "@.all || @.no --> UNKNOWN",
                "@.all && @.zz.zz --> UNKNOWN",
                "@.all < 3 --> UNKNOWN",
                "@.all in ['a', 'b'] --> UNKNOWN",
                "@.host in ['a', 'b'] --> NO",
                "@.host == 'http://a/orders' --> UNKNOWN",
                "@.host == 'https://a' --> NO",
                "@.host != 'https://a' --> YES",
                "@.host.startsWith('https') --> NO",
                "@.host.startsWith('http:') --> YES",
                "@.host.startsWith('http://x') --> UNKNOWN",
                "@.host.endsWith('/orders') --> YES",
                "@.host.endsWith('/order') --> NO",
                "@.host.match(/^https:/) --> NO",
                "!@.host.match(/^https:/) --> YES",
                "/^http:/.test(@.host) --> YES",
                "/x/.test(@.host) --> UNKNOWN",
                "@.host.toUpperCase().startsWith('HTTP:') --> YES",
                "@.host.length > 3 --> UNKNOWN",
                "@.all.b.c == 1 --> UNKNOWN",
                "@string() && @.no --> NO",
                "@.list.includes('x') --> YES",
                "@.list.includes('y') --> UNKNOWN",
                "@.open.zz --> UNKNOWN",
                "!@.open.zz --> UNKNOWN",
                "@.open.known == 1 --> YES"
            })
    void leaves_open_what_depends_on_hidden_values(String condition, Certainty expected) {
        Node start = Json.node("[{host: 'http://{{host}}/orders', all: '{{x}}', yes: true, no: false,"
                + " list: ['x', '{{y}}'], open: {known: 1, '…': true}}]");
        assertThat(decide(condition, start)).isEqualTo(expected);
    }

    private static Certainty decide(String condition, Node start) {
        List<Match> matches = path("$[?(" + condition + ")]").select(start).matches();
        return matches.isEmpty() ? Certainty.NO : matches.get(0).isMaybe() ? Certainty.UNKNOWN : Certainty.YES;
    }

    @Test
    void keeps_a_maybe_over_later_steps_until_a_certain_way_is_found() {
        Node start = Json.node("{a: [{in: '{{x}}', name: {first: 'n'}}]}");
        assertThat(path("$.a[?(@.in == 'query')].name.first").select(start).matches())
                .singleElement()
                .matches(Match::isMaybe);
        assertThat(path("$.a[?(@.in == 'query' || @.name)].name").select(start).matches())
                .singleElement()
                .matches(match -> !match.isMaybe());
    }

    @Test
    void selects_nothing_by_a_filter_that_asks_too_much_and_counts_it() {
        Node start = Json.node("{a: null, b: {in: 'x'}, c: 3}");
        Selection selection = path("$[?(@.in.match(/x/))]").select(start);
        assertThat(selection.matches()).hasSize(1);
        assertThat(selection.faults()).isEqualTo(2);
        assertThat(selection.fault()).contains("'in' is asked of null");
    }

    @Test
    void follows_references_and_tells_the_way_through_them() {
        Node start = Json.node("{use: {$ref: '#/def'}, again: {$ref: '#/def'}, def: {deep: {type: 'x'}}}");
        Selection selection = path("$.use.deep.type").select(start, node -> follow(start, node));
        assertThat(selection.matches()).singleElement().satisfies(match -> {
            assertThat(match.path()).containsExactly("use", "deep", "type");
            assertThat(match.node().path()).containsExactly("def", "deep", "type");
        });
        assertThat(path("$.use~").select(start, node -> follow(start, node)).matches())
                .singleElement()
                .satisfies(match -> assertThat(match.node().path()).containsExactly("def"));
    }

    @Test
    void goes_below_a_shared_target_once_unless_every_way_counts() {
        Node start = Json.node("{use: {$ref: '#/def'}, again: {$ref: '#/def'}, def: {deep: {type: 'x'}}}");
        PathExpression path = path("$..type");
        assertThat(path.select(start, node -> follow(start, node)).matches())
                .extracting(match -> String.join(" ", match.path()))
                .containsExactly("use deep type");
        assertThat(path.select(start, node -> follow(start, node), true, 1000).matches())
                .extracting(match -> String.join(" ", match.path()))
                .containsExactly("use deep type", "again deep type", "def deep type");
        assertThat(path("$..[?(@.deep)]")
                        .select(start, node -> follow(start, node))
                        .matches())
                .as("each edge to the target is judged")
                .hasSize(3);
        assertThat(path("$..type^^~").select(start, node -> follow(start, node)).matches())
                .extracting(match -> String.join(" ", match.path()))
                .containsExactly("use", "again", "def");
    }

    private static Node follow(Node root, Node node) {
        return node.isObject() && node.has("$ref") ? root.get("def") : node;
    }

    @Test
    void stops_at_its_bound_and_says_so() {
        Node start = Json.node("{again: {$ref: '#/'}}");
        Selection endless = path("$..[?(@path)]").select(start, node -> node.has("$ref") ? start : node, true, 10_000);
        assertThat(endless.exhausted()).isTrue();
        Selection shared = path("$..again").select(start, node -> node.has("$ref") ? start : node, false, 10_000);
        assertThat(shared.exhausted()).isFalse();
    }

    @Test
    void walks_deep_documents_without_deep_recursion() {
        Draft deep = Draft.string("end");
        for (int i = 0; i < 500; i++) {
            deep = Draft.object().put("a", deep);
        }
        assertThat(path("$..a").select(deep.seal("deep").root()).matches()).hasSize(500);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " --> ",
            quoteCharacter = '`',
            value = {
                "$paths[*] --> Write '$.paths[*]'.",
                "paths[*] --> Write '$.paths[*]'.",
                "#Alias.x --> Define it under 'aliases' of the pack.",
                "$.a[?(@.b = 1)] --> Write '=='.",
                "$.a[?(@.b == 1 and @.c)] --> Write '&&'.",
                "$.a[?(@.b contains 'x')] --> Write '.includes(…)'.",
                "$.a[?(@.b =~ /x/)] --> Write '@.name.match(/…/)'.",
                "$.a[?(@.b.startswith('x'))] --> Write 'startsWith'.",
                "$.a[?(@proprety == 'x')] --> Write '@property', or '@.proprety' for a member.",
                "$.a[?(b == 1)] --> Quote it, or write '@.b' or '@[\"b\"]' for a member.",
                "$.a[?(@.b.*.c)] --> Select with '*' in the path, not in a filter.",
                "$.a[?(@.b == 'x)] --> Close it with '.",
                "$.a[?(@.b] --> Close it with ')'.",
                "$.a['b] --> Close it with '.",
                "$.a[b --> Close it with ']'.",
                "$.a[] --> Write '[*]' for all children, or a name.",
                "$.a~.b --> Write '~' at the end only.",
                "$.a, $.b --> Write them as a list, each on its own.",
                "$.paths[*~@contains('{')] --> Close it with ']'.",
                "$.a[?(@.b.match(/(/))] --> Write '\\(' for the character.",
                "$.a[(@.length-2)] --> Write '[-1:]' for the last element, or a filter.",
                "$.a[?(@.l.some(x => x))] --> Use one of"
            })
    void refuses_doubtful_expressions_with_a_way_out(String expression, String nextStep) {
        assertThat(problemOf(expression).nextStep()).startsWith(nextStep);
        assertThat(problemOf(expression).location()).contains(PACK);
    }

    @Test
    void shows_the_place_of_a_problem_with_a_caret() {
        assertThat(problemOf("$.a[?(@.b = 1)]").message())
                .isEqualTo("The path cannot be read: '=' compares nothing.\n  $.a[?(@.b = 1)]\n            ^");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " --> ",
            quoteCharacter = '`',
            value = {
                "$.paths. --> $.paths",
                "$.paths[ --> $.paths",
                "$...title --> $..title",
                "$.info[[title]] --> $.info[title]",
                "$.info[?(@string())]] --> $.info[?(@string())]",
                "$.info[?@string()] --> $.info[?(@string())]"
            })
    void reads_past_harmless_slips_and_says_so(String sloppy, String clean) {
        assertThat(path(sloppy).slips()).hasSize(1);
        assertThat(select(sloppy, API)).isNotEmpty().isEqualTo(select(clean, API));
    }

    @Test
    void bounds_expressions() {
        assertThat(problemOf("$" + ".a".repeat(6000)).message()).contains("more than 10000 characters");
        assertThat(problemOf("$" + ".a".repeat(500)).message()).contains("more than 200 steps");
        List<String> hostile = new ArrayList<>(List.of("(".repeat(4000), "!".repeat(4000), "@.a||".repeat(1500)));
        hostile.add("[".repeat(4000));
        for (String filter : hostile) {
            assertThat(problemOf("$[?(" + filter).message()).contains("nested deeper");
        }
    }
}
