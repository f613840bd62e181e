package dev.interlock.artefact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.artefact.Claim.Strength;
import dev.interlock.document.Document;
import dev.interlock.document.Syntax;
import dev.interlock.model.InterfaceDraft;
import dev.interlock.model.Style;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ArtefactsTest {

    /** Claims every file with an ending, as strongly as it is told. */
    private static class Ending implements ArtefactFormat {
        private final String id;
        private final String ending;
        private final Strength strength;

        Ending(String id, String ending, Strength strength) {
            this.id = id;
            this.ending = ending;
            this.strength = strength;
        }

        @Override
        public FormatSpec spec() {
            return new FormatSpec(id, id, Set.of(id), Set.of());
        }

        @Override
        public List<Claim> claim(ProjectFiles files) {
            List<Claim> claims = new ArrayList<>(files.paths().stream()
                    .filter(path -> path.endsWith(ending))
                    .map(path -> new Claim(id, path, List.of(), strength))
                    .toList());
            Collections.shuffle(claims, new Random(System.nanoTime()));
            return claims;
        }

        @Override
        public void read(Claim claim, DocumentSink out) {
            out.accept(out.read(claim.root(), Syntax.JSON), id);
        }

        @Override
        public void extract(Artefact artefact, InterfaceSink out) {
            Document root = artefact.documents().get(0).document();
            out.accept(InterfaceDraft.open(artefact.file(), Style.API, id, artefact.file(), root.root()));
        }
    }

    @Test
    void reads_each_artefact_and_extracts_its_interfaces_in_order() {
        Artefacts artefacts = read(files("b.api", "a.api", "c.txt"), new Ending("api", ".api", Strength.CERTAIN));

        assertThat(artefacts.all()).extracting(Artefact::file).containsExactly("a.api", "b.api");
        assertThat(artefacts.interfaces()).extracting(InterfaceDraft::nativeId).containsExactly("a.api", "b.api");
        assertThat(artefacts.problems()).isEmpty();
        assertThat(artefacts.of("api")).hasSize(2);
        assertThat(artefacts.of("other")).isEmpty();
    }

    @Test
    void lets_the_stronger_claim_win() {
        Artefacts artefacts = read(
                files("a.api"),
                new Ending("aaa", ".api", Strength.LIKELY),
                new Ending("zzz", ".api", Strength.CERTAIN));

        assertThat(artefacts.all())
                .extracting(artefact -> artefact.claim().format())
                .containsExactly("zzz");
        assertThat(artefacts.problems()).isEmpty();
    }

    @Test
    void names_both_formats_of_a_tie() {
        Artefacts artefacts = read(
                files("a.api"), new Ending("zzz", ".api", Strength.LIKELY), new Ending("aaa", ".api", Strength.LIKELY));

        assertThat(artefacts.all())
                .extracting(artefact -> artefact.claim().format())
                .containsExactly("aaa");
        assertThat(artefacts.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("claim-tie");
            assertThat(problem.message()).contains("'aaa'", "'zzz'");
            assertThat(problem.location().orElseThrow().file()).isEqualTo("a.api");
        });
    }

    @Test
    void takes_a_member_from_a_weaker_claim_and_not_from_an_equal_one() {
        ArtefactFormat folder = new Ending("folder", ".flow", Strength.CERTAIN) {
            @Override
            public List<Claim> claim(ProjectFiles files) {
                return List.of(new Claim("folder", "a.flow", List.of("x.api", "y.cert", "z.txt"), Strength.CERTAIN));
            }
        };

        Artefacts artefacts = read(
                files("a.flow", "x.api", "y.cert", "z.txt"),
                folder,
                new Ending("api", ".api", Strength.LIKELY),
                new Ending("cert", ".cert", Strength.CERTAIN));

        assertThat(artefacts.all()).extracting(Artefact::file).containsExactly("a.flow", "y.cert");
        assertThat(artefacts.all().get(0).claim().members()).containsExactly("x.api", "z.txt");
        assertThat(artefacts.problems()).extracting(Diagnostic::code).containsExactly("claim-tie");
    }

    @Test
    void keeps_the_failure_of_a_format_to_its_file() {
        ArtefactFormat failing = new Ending("api", ".api", Strength.CERTAIN) {
            @Override
            public void read(Claim claim, DocumentSink out) {
                super.read(claim, out);
                if (claim.root().equals("b.api")) {
                    throw new IllegalStateException("two\nlines");
                }
            }

            @Override
            public void extract(Artefact artefact, InterfaceSink out) {
                super.extract(artefact, out);
                if (artefact.file().equals("c.api")) {
                    extract(artefact, out);
                }
            }
        };
        ArtefactFormat refusing = new Ending("refusing", ".api", Strength.CERTAIN) {
            @Override
            public List<Claim> claim(ProjectFiles files) {
                throw new IllegalArgumentException();
            }
        };

        Artefacts artefacts = read(files("a.api", "b.api", "c.api"), failing, refusing);

        assertThat(artefacts.all()).extracting(Artefact::file).containsExactly("a.api", "b.api", "c.api");
        assertThat(artefacts.all().get(1).documents()).hasSize(1);
        assertThat(artefacts.all().get(1).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("format-failed");
            assertThat(problem.message())
                    .contains("'api'", "in dev.interlock.artefact.ArtefactsTest")
                    .doesNotContain("Exception", "two", "lines");
        });
        assertThat(artefacts.problems())
                .extracting(Diagnostic::code)
                .containsOnly("format-failed")
                .hasSize(2);
        assertThat(artefacts.interfaces()).extracting(InterfaceDraft::nativeId).contains("a.api", "b.api");
    }

    @Test
    void gives_an_empty_document_for_a_file_that_cannot_be_parsed() {
        Artefacts artefacts = Artefacts.read(
                Project.inMemory(Map.of("a.api", "{".getBytes(UTF_8))).files(Limits.standard()),
                List.of(new Ending("api", ".api", Strength.CERTAIN)));

        assertThat(artefacts.all().get(0).documents()).hasSize(1);
        assertThat(artefacts.all().get(0).problems()).isNotEmpty();
    }

    @Test
    void ignores_claims_on_files_that_do_not_exist_and_in_the_name_of_other_formats() {
        ArtefactFormat boasting = new Ending("boasting", ".api", Strength.CERTAIN) {
            @Override
            public List<Claim> claim(ProjectFiles files) {
                return List.of(Claim.certain("boasting", "absent.api"), Claim.certain("other", "a.api"));
            }
        };

        assertThat(read(files("a.api"), boasting).all()).isEmpty();
    }

    @Test
    void takes_what_a_root_of_the_same_format_reaches_as_a_part_of_it() {
        ProjectFiles files = Project.inMemory(contentsOf(
                        "a.json", "{\"p\": {\"$ref\": \"parts/b.json#/x\"}, \"q\": {\"$ref\": \"whole.json\"}}",
                        "parts/b.json", "{\"x\": {\"$ref\": \"c.json\"}}",
                        "parts/c.json", "{\"y\": {\"$ref\": \"b.json\"}}",
                        "whole.json", "{}",
                        "ring/1.json", "{\"x\": {\"$ref\": \"2.json\"}}",
                        "ring/2.json", "{\"x\": {\"$ref\": \"1.json\"}}",
                        "dead.json", "{\"x\": {\"$ref\": \"gone.json\"}}"))
                .files(Limits.standard());
        ArtefactFormat following = new Ending("api", ".json", Strength.LIKELY) {
            @Override
            public List<Claim> claim(ProjectFiles files) {
                return super.claim(files).stream()
                        .map(claim -> claim.root().equals("whole.json") ? Claim.certain("api", "whole.json") : claim)
                        .toList();
            }

            @Override
            public void read(Claim claim, DocumentSink out) {
                Document root = out.read(claim.root(), Syntax.JSON);
                out.accept(root, "api");
                out.follow(root);
            }
        };

        Artefacts artefacts = read(files, following);

        assertThat(artefacts.all())
                .extracting(Artefact::file)
                .containsExactly("a.json", "dead.json", "ring/1.json", "whole.json");
        assertThat(artefacts.all().get(0).references().documents())
                .extracting(Document::file)
                .containsExactly("a.json", "parts/b.json", "parts/c.json", "whole.json");
        assertThat(artefacts.all().get(1).references().problems()).hasSize(1);
        assertThat(artefacts.interfaces()).hasSize(4);
    }

    @Test
    void names_once_what_lies_among_the_parts_of_a_contract_and_is_reached_by_nothing() {
        Artefacts artefacts = readFrom(
                """
                {"a": {"$ref": "parts/a.json"}, "b": {"$ref": "parts/b.json"}, "c": {"$ref": "data/c.json"}}
                """,
                "parts/a.json",
                "parts/b.json",
                "parts/old.json",
                "parts/older.yaml",
                "parts/notes.txt",
                "data/c.json");

        assertThat(artefacts.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("part-unreached");
            assertThat(problem.location().orElseThrow().file()).isEqualTo("api/root.json");
            assertThat(problem.message())
                    .isEqualTo("2 files lie among the parts of this contract, but no reference reaches them, so they"
                            + " are not checked: 'api/parts/old.json', 'api/parts/older.yaml'.");
        });
    }

    @Test
    void leaves_alone_what_lies_beside_a_contract_or_among_data() {
        Artefacts artefacts = readFrom(
                "{\"a\": {\"$ref\": \"data/a.json\"}, \"b\": {\"$ref\": \"common.json\"}}",
                "package.json",
                "common.json",
                "data/a.json",
                "data/b.json",
                "data/c.json",
                "other/d.json");

        assertThat(artefacts.problems()).isEmpty();
    }

    private static Artefacts readFrom(String root, String... others) {
        Map<String, byte[]> contents = contentsOf("api/root.json", root);
        for (String other : others) {
            contents.put("api/" + other, "{}".getBytes(UTF_8));
        }
        ArtefactFormat following = new Ending("api", "root.json", Strength.CERTAIN) {
            @Override
            public void read(Claim claim, DocumentSink out) {
                Document document = out.read(claim.root(), Syntax.JSON);
                out.accept(document, "api");
                out.follow(document);
            }
        };
        return read(Project.inMemory(contents).files(Limits.standard()), following);
    }

    @Test
    @Timeout(60)
    void gives_the_same_result_for_any_number_of_threads_and_order_of_formats() {
        String[] names = new String[60];
        for (int i = 0; i < names.length; i++) {
            names[i] = "dir" + i % 7 + "/file" + i + ".api";
        }
        ArtefactFormat one = new Ending("one", ".api", Strength.LIKELY);
        ArtefactFormat two = new Ending("two", "0.api", Strength.LIKELY);
        Artefacts expected = read(files(names), one, two);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            for (int i = 0; i < 10; i++) {
                Artefacts again = Artefacts.read(files(names), List.of(two, one), pool);
                assertThat(again.all())
                        .extracting(Artefact::claim)
                        .isEqualTo(expected.all().stream().map(Artefact::claim).toList());
                assertThat(again.problems()).isEqualTo(expected.problems());
                assertThat(again.interfaces())
                        .extracting(InterfaceDraft::nativeId)
                        .isEqualTo(expected.interfaces().stream()
                                .map(InterfaceDraft::nativeId)
                                .toList());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    @Timeout(30)
    void works_on_an_executor_that_is_full_or_runs_the_caller() throws Exception {
        List<ArtefactFormat> formats = List.of(new Ending("api", ".api", Strength.CERTAIN));
        assertThat(Artefacts.read(files("a.api", "b.api"), formats, task -> {
                            throw new RejectedExecutionException();
                        })
                        .all())
                .hasSize(2);
        ExecutorService single = Executors.newSingleThreadExecutor();
        try {
            assertThat(single.submit(() -> Artefacts.read(files("a.api", "b.api"), formats, single)
                                    .all())
                            .get(20, TimeUnit.SECONDS))
                    .hasSize(2);
        } finally {
            single.shutdownNow();
        }
    }

    private static Artefacts read(ProjectFiles files, ArtefactFormat... formats) {
        return Artefacts.read(files, List.of(formats));
    }

    private static Map<String, byte[]> contentsOf(String... pathsAndTexts) {
        Map<String, byte[]> contents = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            contents.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(UTF_8));
        }
        return contents;
    }

    private static ProjectFiles files(String... paths) {
        Map<String, byte[]> contents = new TreeMap<>();
        for (String path : paths) {
            contents.put(path, "{}".getBytes(UTF_8));
        }
        return Project.inMemory(contents).files(Limits.standard());
    }
}
