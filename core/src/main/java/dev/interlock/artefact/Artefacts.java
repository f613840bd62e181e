package dev.interlock.artefact;

import dev.interlock.artefact.ArtefactReading.Extracted;
import dev.interlock.document.Document;
import dev.interlock.model.InterfaceDraft;
import dev.interlock.source.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
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
        formats.forEach(format -> byId.putIfAbsent(format.spec().id(), format));
        Tasks tasks = new Tasks(executor);
        List<Diagnostic> problems = new ArrayList<>();

        List<Claim> claims = new ArrayList<>();
        for (Claimed claimed : tasks.each(List.copyOf(byId.values()), format -> claim(format, files))) {
            claims.addAll(claimed.claims);
            problems.addAll(claimed.problems);
        }
        List<Claim> winners = Claims.decide(claims, problems);
        List<Artefact> read = tasks.each(winners, claim -> ArtefactReading.read(formatOf(claim, byId), claim, files));
        List<Artefact> whole = withoutFragments(read);
        List<InterfaceDraft> drafts = new ArrayList<>();
        for (Extracted extracted : tasks.each(
                whole, artefact -> ArtefactReading.extract(formatOf(artefact.claim(), byId), artefact, files))) {
            drafts.addAll(extracted.drafts());
            problems.addAll(extracted.problems());
        }
        problems.addAll(UnreachedParts.of(whole, files));
        problems.addAll(files.problems());
        return new Artefacts(
                whole, drafts, problems.stream().distinct().sorted().toList());
    }

    private static ArtefactFormat formatOf(Claim claim, Map<String, ArtefactFormat> byId) {
        return Objects.requireNonNull(byId.get(claim.format()), claim.format());
    }

    private record Claimed(List<Claim> claims, List<Diagnostic> problems) {}

    private static Claimed claim(ArtefactFormat format, ProjectFiles files) {
        String id = format.spec().id();
        try {
            return new Claimed(
                    format.claim(files).stream()
                            .filter(claim -> claim.format().equals(id) && files.exists(claim.root()))
                            .toList(),
                    List.of());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Claimed(List.of(), List.of(ArtefactReading.failure(id, "claiming", files.base(), e)));
        }
    }

    /**
     * Leave out what another artefact of the same format reaches, unless it is a contract with certainty.
     *
     * <p>Of fragments that reach each other, and that nothing else reaches, the first stays.
     */
    private static List<Artefact> withoutFragments(List<Artefact> read) {
        Map<String, Set<String>> reached = read.stream()
                .collect(Collectors.toMap(
                        Artefact::file,
                        artefact -> artefact.references().documents().stream()
                                .map(Document::file)
                                .collect(Collectors.toCollection(LinkedHashSet::new))));
        Comparator<Artefact> order = Comparator.comparing(
                        (Artefact artefact) -> artefact.claim().strength())
                .reversed()
                .thenComparing(Artefact::file);
        Map<String, List<Artefact>> byFormat = read.stream()
                .collect(Collectors.groupingBy(artefact -> artefact.claim().format()));
        return read.stream()
                .filter(artefact -> artefact.claim().strength() == Claim.Strength.CERTAIN
                        || byFormat.getOrDefault(artefact.claim().format(), List.of()).stream()
                                .noneMatch(other -> !other.equals(artefact)
                                        && reached.getOrDefault(other.file(), Set.of())
                                                .contains(artefact.file())
                                        && (!reached.getOrDefault(artefact.file(), Set.of())
                                                        .contains(other.file())
                                                || order.compare(other, artefact) < 0)))
                .toList();
    }

    /** Find the artefacts of one format. */
    public List<Artefact> of(String format) {
        return all.stream()
                .filter(artefact -> artefact.claim().format().equals(format))
                .toList();
    }
}
