package dev.interlock.artefact;

import dev.interlock.artefact.Claiming.Claimed;
import dev.interlock.artefact.Extraction.Extracted;
import dev.interlock.document.Document;
import dev.interlock.model.InterfaceDraft;
import dev.interlock.source.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.apiguardian.api.API;

/**
 * Hold the artefacts of a project, and the interfaces that they describe.
 *
 * <p>The result depends neither on the order of files and formats nor on the number of threads. What fails in one
 * artefact ends in a problem with its file and touches no other.
 *
 * @param all the artefacts, by root file
 * @param interfaces the interfaces, by artefact and then as their format gives them
 * @param problems what could not be scanned, claimed or understood; what is wrong with the text of an artefact stands
 *     there
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Artefacts(List<Artefact> all, List<InterfaceDraft> interfaces, List<Diagnostic> problems) {

    public Artefacts {
        all = List.copyOf(all);
        interfaces = List.copyOf(interfaces);
        problems = List.copyOf(problems);
    }

    /** Read the artefacts of a project in the calling thread. */
    public static Artefacts read(ProjectFiles files, List<ArtefactFormat> formats) {
        return read(files, formats, Runnable::run);
    }

    /**
     * Read the artefacts of a project, each in a task of an executor.
     *
     * <p>The calling thread works too, so that an executor may be busy, full or the one that runs the caller.
     */
    public static Artefacts read(ProjectFiles files, List<ArtefactFormat> formats, Executor executor) {
        Map<String, ArtefactFormat> byId = new TreeMap<>();
        for (ArtefactFormat format : formats) {
            byId.putIfAbsent(format.spec().id(), format);
        }
        Tasks tasks = new Tasks(executor);
        List<Diagnostic> problems = new ArrayList<>();

        List<Claiming> claiming = new ArrayList<>();
        for (ArtefactFormat format : byId.values()) {
            claiming.add(new Claiming(format, files));
        }
        List<Claim> claims = new ArrayList<>();
        for (Claimed claimed : tasks.each(claiming)) {
            claims.addAll(claimed.claims());
            problems.addAll(claimed.problems());
        }

        List<ArtefactReading> reading = new ArrayList<>();
        for (Claim claim : Claims.decide(claims, problems)) {
            reading.add(new ArtefactReading(formatOf(claim, byId), claim, files));
        }
        List<Artefact> whole = withoutFragments(tasks.each(reading));

        List<Extraction> extraction = new ArrayList<>();
        for (Artefact artefact : whole) {
            extraction.add(new Extraction(formatOf(artefact.claim(), byId), artefact, files));
        }
        List<InterfaceDraft> drafts = new ArrayList<>();
        for (Extracted extracted : tasks.each(extraction)) {
            drafts.addAll(extracted.drafts());
            problems.addAll(extracted.problems());
        }

        problems.addAll(UnreachedParts.of(whole, files));
        problems.addAll(files.problems());
        return new Artefacts(whole, drafts, Diagnostic.inOrder(problems));
    }

    private static ArtefactFormat formatOf(Claim claim, Map<String, ArtefactFormat> byId) {
        return Objects.requireNonNull(byId.get(claim.format()), claim.format());
    }

    /**
     * Leave out what another artefact of the same format reaches, unless it is a contract with certainty.
     *
     * <p>Of fragments that reach each other, and that nothing else reaches, the first stays.
     */
    private static List<Artefact> withoutFragments(List<Artefact> read) {
        Map<String, Set<String>> reached = new TreeMap<>();
        Map<String, List<Artefact>> byFormat = new TreeMap<>();
        for (Artefact artefact : read) {
            reached.put(artefact.file(), filesOf(artefact.references().documents()));
            String format = artefact.claim().format();
            byFormat.putIfAbsent(format, new ArrayList<>());
            byFormat.get(format).add(artefact);
        }
        List<Artefact> whole = new ArrayList<>();
        for (Artefact artefact : read) {
            List<Artefact> alike = byFormat.getOrDefault(artefact.claim().format(), List.of());
            if (artefact.claim().strength() == Claim.Strength.CERTAIN || !isFragment(artefact, alike, reached)) {
                whole.add(artefact);
            }
        }
        return whole;
    }

    private static Set<String> filesOf(List<Document> documents) {
        Set<String> files = new HashSet<>();
        for (Document document : documents) {
            files.add(document.file());
        }
        return files;
    }

    private static boolean isFragment(Artefact artefact, List<Artefact> alike, Map<String, Set<String>> reached) {
        Set<String> own = reached.getOrDefault(artefact.file(), Set.of());
        for (Artefact other : alike) {
            boolean isReached = !other.file().equals(artefact.file())
                    && reached.getOrDefault(other.file(), Set.of()).contains(artefact.file());
            if (isReached && (!own.contains(other.file()) || comesBefore(other, artefact))) {
                return true;
            }
        }
        return false;
    }

    /** Tell whether an artefact is claimed more firmly than another one, or as firmly and stands before it. */
    private static boolean comesBefore(Artefact one, Artefact other) {
        int firmer = one.claim().strength().compareTo(other.claim().strength());
        return firmer > 0 || (firmer == 0 && one.file().compareTo(other.file()) < 0);
    }

    /** Find the artefacts of one format. */
    public List<Artefact> of(String format) {
        return all.stream()
                .filter(artefact -> artefact.claim().format().equals(format))
                .toList();
    }
}
