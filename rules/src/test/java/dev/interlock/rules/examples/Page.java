package dev.interlock.rules.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of the documents of this repository, with the blocks that it shows. */
final class Page {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

    private final String name;
    private final String text;

    private Page(String name, String text) {
        this.name = name;
        this.text = text;
    }

    static Page of(String name) {
        return new Page(name, read(Example.directory("..").resolve(name)));
    }

    /** Tell the n-th block of a language; the empty language is that of what is printed or typed. */
    String block(String language, int ordinal) {
        List<String> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            if (block.group(1).equals(language)) {
                blocks.add(block.group(2));
            }
        }
        if (blocks.size() < ordinal) {
            throw new AssertionError(name + " has " + blocks.size() + " blocks of '" + language + "'");
        }
        return blocks.get(ordinal - 1);
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
