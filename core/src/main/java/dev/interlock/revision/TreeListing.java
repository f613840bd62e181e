package dev.interlock.revision;

import java.text.Normalizer;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Reads the list of the files in a tree. */
final class TreeListing {

    private TreeListing() {}

    /**
     * Parse records of mode, type, id and path; the ids of files by path.
     *
     * <p>Links and submodules are no files. Paths are composed, as a project writes those of its directory.
     */
    static Map<String, String> parse(String listing, String prefix) {
        Map<String, String> ids = new TreeMap<>();
        int start = 0;
        for (int end = listing.indexOf('\0'); end >= 0; end = listing.indexOf('\0', start)) {
            int tab = listing.indexOf('\t', start);
            if (tab >= 0 && tab < end && listing.startsWith("100", start)) {
                String id = listing.substring(listing.lastIndexOf(' ', tab) + 1, tab);
                String path = prefix + listing.substring(tab + 1, end);
                ids.putIfAbsent(Normalizer.normalize(path, Normalizer.Form.NFC), id);
            }
            start = end + 1;
        }
        return Collections.unmodifiableMap(ids);
    }
}
