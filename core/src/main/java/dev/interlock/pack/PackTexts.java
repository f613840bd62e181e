package dev.interlock.pack;

import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import dev.interlock.source.TextDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Find packs among texts.
 *
 * @param texts the texts by their paths
 */
record PackTexts(Map<String, String> texts) implements PackSource {

    PackTexts {
        texts = Map.copyOf(texts);
    }

    @Override
    public Optional<Parsed<SourceText>> find(String address, Limits limits) {
        return Optional.ofNullable(texts.get(address))
                .map(text -> TextDecoder.decode(address, text.getBytes(StandardCharsets.UTF_8), limits));
    }
}
