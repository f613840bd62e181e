package dev.interlock.artefact;

import dev.interlock.artefact.Claiming.Claimed;
import dev.interlock.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/**
 * Let a format claim files of a project; where it breaks, it claims none.
 *
 * @param format the format
 * @param files the files of the project
 */
record Claiming(ArtefactFormat format, ProjectFiles files) implements Task<Claimed> {

    /**
     * What one format claims.
     *
     * @param claims the claims, in the order of the format
     * @param problems why there are none
     */
    record Claimed(List<Claim> claims, List<Diagnostic> problems) {}

    @Override
    public Claimed call() {
        try {
            String id = format.spec().id();
            List<Claim> claims = new ArrayList<>();
            for (Claim claim : format.claim(files)) {
                if (claim.format().equals(id) && files.exists(claim.root())) {
                    claims.add(claim);
                }
            }
            return new Claimed(claims, List.of());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Claimed(List.of(), List.of(FormatFailure.of(format, "claiming", files.base(), e)));
        }
    }
}
