package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.source.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds the vocabularies of the organisation, split into words once. */
final class AgreedWords {

    /** A word in place of a term. */
    record Alias(String alias, String term, Words words) {}

    /** A word that no name may hold; the reason is empty where none is given. */
    record Forbidden(String word, String reason, Words words) {}

    private record OneVocabulary(String name, List<Words> terms, List<Alias> aliases, List<Forbidden> forbidden) {}

    private final List<OneVocabulary> all;

    private AgreedWords(List<OneVocabulary> all) {
        this.all = all;
    }

    static AgreedWords of(Node landscape) {
        List<OneVocabulary> all = new ArrayList<>();
        for (Node vocabulary :
                landscape.get(List.of("organisation", "vocabularies")).children()) {
            List<Words> terms = new ArrayList<>();
            List<Alias> aliases = new ArrayList<>();
            for (Node term : vocabulary.get("terms").children()) {
                terms.add(Words.of(term.key()));
                for (Node alias : term.get("aliases").children()) {
                    String text = alias.findText().orElse("");
                    aliases.add(new Alias(text, term.key(), Words.of(text)));
                }
            }
            List<Forbidden> forbidden = new ArrayList<>();
            for (Node entry : vocabulary.get("forbidden").children()) {
                String word = entry.get("word").findText().orElse("");
                forbidden.add(new Forbidden(word, entry.get("reason").findText().orElse(""), Words.of(word)));
            }
            all.add(new OneVocabulary(vocabulary.key(), terms, aliases, forbidden));
        }
        return new AgreedWords(all);
    }

    /** Tell whether there is a vocabulary of a name, or any. */
    boolean has(Optional<String> name) {
        for (OneVocabulary vocabulary : all) {
            if (isMeant(vocabulary, name)) {
                return true;
            }
        }
        return false;
    }

    List<Alias> aliasesIn(Words name, Optional<String> wanted) {
        List<Alias> found = new ArrayList<>();
        for (OneVocabulary vocabulary : all) {
            if (isMeant(vocabulary, wanted)) {
                for (Alias alias : vocabulary.aliases) {
                    if (name.contain(alias.words) && standsAlone(name, alias.words, vocabulary.terms)) {
                        found.add(alias);
                    }
                }
            }
        }
        return found;
    }

    List<Forbidden> forbiddenIn(Words name, Optional<String> wanted) {
        List<Forbidden> found = new ArrayList<>();
        for (OneVocabulary vocabulary : all) {
            if (isMeant(vocabulary, wanted)) {
                for (Forbidden word : vocabulary.forbidden) {
                    if (name.contain(word.words)) {
                        found.add(word);
                    }
                }
            }
        }
        return found;
    }

    private static boolean isMeant(OneVocabulary vocabulary, Optional<String> name) {
        return name.isEmpty() || vocabulary.name.equals(name.get());
    }

    /** Tell whether words stand anywhere in a name but inside of a term. */
    private static boolean standsAlone(Words name, Words words, List<Words> terms) {
        int length = words.all().size();
        for (int at = 0; at + length <= name.all().size(); at++) {
            if (standsAt(name, words, at) && !isInTerm(name, at, length, terms)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInTerm(Words name, int at, int length, List<Words> terms) {
        for (Words term : terms) {
            int last = Math.min(at, name.all().size() - term.all().size());
            for (int begin = Math.max(0, at + length - term.all().size()); begin <= last; begin++) {
                if (standsAt(name, term, begin)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean standsAt(Words name, Words words, int at) {
        return name.all().subList(at, at + words.all().size()).equals(words.all());
    }
}
