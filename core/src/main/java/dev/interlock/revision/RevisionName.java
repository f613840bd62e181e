package dev.interlock.revision;

import dev.interlock.source.Nearest;
import java.util.Collection;
import java.util.Optional;

/**
 * Holds how somebody calls a revision, and says what is wrong with it.
 *
 * @param value the name, which is no option and one line
 */
record RevisionName(String value) {

    private static final String UNTIL = "until then everything is checked.";

    static RevisionName of(String revision, int longest) throws GitFailure {
        boolean oneLine = revision.chars().noneMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029');
        if (revision.isBlank() || revision.startsWith("-") || revision.length() > longest || !oneLine) {
            String shown = revision.replaceAll("[\\p{Cntrl}\u2028\u2029]", "?");
            throw new GitFailure(
                    "git-revision-refused",
                    "'" + (shown.length() > longest ? shown.substring(0, longest) + "…" : shown)
                            + "' is no name of a revision.",
                    "Name a branch, a tag or a commit in interlock.since, such as 'origin/main'; " + UNTIL);
        }
        return new RevisionName(revision.strip());
    }

    GitFailure unknown(Collection<String> known, boolean shallow) {
        Optional<String> near = nearest(known);
        return new GitFailure(
                "git-revision-unknown",
                "There is no commit '" + value + "' in this clone"
                        + (near.isPresent() ? "; did you mean '" + near.get() + "'?" : "."),
                (shallow
                                ? "Correct interlock.since, or fetch it: this clone is shallow and holds few commits, so"
                                        + " fetch with more depth; "
                                : "Correct interlock.since, or fetch the branch that it names; ")
                        + UNTIL);
    }

    /** A branch is often known only by the name that it has at its remote, or the other way round. */
    private Optional<String> nearest(Collection<String> known) {
        String last = value.substring(value.lastIndexOf('/') + 1);
        for (String name : known) {
            if (name.endsWith("/" + value) || name.equals(last)) {
                return Optional.of(name);
            }
        }
        return Nearest.find(value, known);
    }

    GitFailure cutOff() {
        return new GitFailure(
                "git-clone-shallow",
                "This clone is shallow and does not reach back to where '" + value + "' and the checked-out commit"
                        + " part.",
                "Fetch with more depth, as by 'git fetch --unshallow' or depth 0 in the settings of the checkout; "
                        + UNTIL);
    }

    GitFailure unrelated() {
        return new GitFailure(
                "git-histories-unrelated",
                "'" + value + "' and the checked-out commit have no commit in common.",
                "Name a revision in interlock.since that this branch comes from; " + UNTIL);
    }
}
