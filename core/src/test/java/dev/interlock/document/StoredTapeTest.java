package dev.interlock.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.source.Limits;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredTapeTest {

    private static final String TEXT = """
            base: &base {colour: "blue", 'size': 12, heavy: true}
            copy: *base
            merged: {<<: *base, size: 0x10}
            folded: >
              one
              two
            literal: |
              three – Ω 𝄞
            "quo\\"ted": "tab\\there"
            list: [a, ~, 1.50, [b, {c: d}], '']
            """;

    @Test
    void gives_back_every_node_with_its_place() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        Document read = read(bytes);
        Tape stored =
                StoredTape.find(StoredTape.write(read.tape(), bytes), bytes).orElseThrow();
        assertThat(described(new Document(read.source(), stored, false))).isEqualTo(described(read));
    }

    @Test
    void belongs_to_one_text_only() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        byte[] stored = StoredTape.write(read(bytes).tape(), bytes);
        byte[] other = TEXT.replace("blue", "pink").getBytes(StandardCharsets.UTF_8);
        assertThat(StoredTape.find(stored, other)).isEmpty();
    }

    @Test
    void is_of_no_use_where_its_end_is_missing() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        byte[] stored = StoredTape.write(read(bytes).tape(), bytes);
        for (int length = 0; length < stored.length; length += 7) {
            assertThat(StoredTape.find(Arrays.copyOf(stored, length), bytes))
                    .as("first %d bytes", length)
                    .isEmpty();
        }
    }

    @Test
    void is_taken_for_a_resource_that_was_read_ahead(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("some.yaml"), TEXT);
        ShippedDocument.readAhead(text);
        byte[] stored = Files.readAllBytes(folder.resolve("some.yaml.tape"));
        assertThat(StoredTape.find(stored, Files.readAllBytes(text))).isPresent();
        assertThat(described(shipped(folder))).isEqualTo(described(read(TEXT.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void is_passed_over_where_the_text_is_a_later_one(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("some.yaml"), TEXT);
        ShippedDocument.readAhead(text);
        Files.writeString(text, "colour: red\n");
        assertThat(shipped(folder).root().get("colour").text()).isEqualTo("red");
    }

    private static Document shipped(Path folder) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {url(folder)}, null)) {
            return ShippedDocument.find(loader, "some.yaml", "text.yaml", Limits.standard())
                    .orElseThrow()
                    .value()
                    .orElseThrow();
        }
    }

    private static URL url(Path folder) throws MalformedURLException {
        return folder.toUri().toURL();
    }

    private static Document read(byte[] bytes) {
        return DocumentReader.read("text.yaml", bytes, Syntax.YAML, Limits.standard())
                .value()
                .orElseThrow();
    }

    private static List<String> described(Document document) {
        List<String> lines = new ArrayList<>();
        Deque<Node> open = new ArrayDeque<>(List.of(document.root()));
        while (!open.isEmpty()) {
            Node node = open.pop();
            lines.add(node.path() + " " + node.kind() + " " + node.findText() + " " + node.location() + " "
                    + node.keyLocation());
            node.children().forEach(open::push);
        }
        return lines;
    }
}
