package dev.interlock.pack;

import dev.interlock.rule.RuleId;
import dev.interlock.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Hold the severities that a pack sets for some files or places.
 *
 * @param pack the pack
 * @param files the files and places
 * @param levels the severities by rule
 * @param location where the pack says so
 */
record RuleOverride(String pack, List<FilePattern> files, Map<RuleId, Level> levels, Location location) {

    RuleOverride {
        files = List.copyOf(files);
        levels = Map.copyOf(new TreeMap<>(levels));
    }

    /** Tell whether the override is for whole files one of which is this. */
    boolean matchesFile(String file) {
        return files.stream().anyMatch(pattern -> pattern.pointer().isEmpty() && pattern.matchesFile(file));
    }

    /** Find how many steps of a place in a file the override names; the longest counts. */
    Optional<Integer> depthAt(String file, List<String> path) {
        return files.stream()
                .filter(pattern -> pattern.pointer().isPresent() && pattern.matchesFile(file) && pattern.reaches(path))
                .map(pattern -> pattern.pointer().orElseThrow().size())
                .max(Integer::compare);
    }
}
