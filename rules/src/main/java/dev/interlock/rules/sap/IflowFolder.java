package dev.interlock.rules.sap;

import dev.interlock.artefact.Claim;
import dev.interlock.artefact.ProjectFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Hold where the parts of one integration flow lie: in a folder, in an exported zip or in a zip inside of one.
 *
 * @param root the path of the folder with its trailing separator; empty if it is the reactor root
 * @param flows the diagrams, of which there should be exactly one
 * @param paths all its files
 */
record IflowFolder(String root, List<String> flows, List<String> paths) {

    static final String DIAGRAM = ".iflw";

    private static final String RESOURCES = "src/main/resources/";
    private static final String FLOWS = RESOURCES + "scenarioflows/integrationflow/";
    private static final String METAINFO = "metainfo.prop";
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    IflowFolder {
        flows = List.copyOf(flows);
        paths = List.copyOf(paths);
    }

    /** Find the folders of flows among the files of a project. */
    static List<IflowFolder> findAll(ProjectFiles files) {
        Map<String, List<String>> flows = new TreeMap<>();
        NavigableSet<String> paths = new TreeSet<>(files.paths());
        for (String path : paths) {
            if (path.endsWith(DIAGRAM)) {
                diagramsOf(rootOf(path), flows).add(path);
            } else if (isManifestOfFlow(path, files)) {
                diagramsOf(path.substring(0, path.length() - MANIFEST.length()), flows);
            }
        }
        List<IflowFolder> folders = new ArrayList<>();
        for (Map.Entry<String, List<String>> flow : flows.entrySet()) {
            List<String> members = members(flow.getKey(), flow.getValue(), paths);
            folders.add(new IflowFolder(flow.getKey(), flow.getValue(), members));
        }
        return folders;
    }

    /** Tell the folder that an artefact was claimed for. */
    static IflowFolder of(Claim claim) {
        List<String> paths = new ArrayList<>(List.of(claim.root()));
        paths.addAll(claim.members());
        List<String> flows = new ArrayList<>();
        for (String path : paths) {
            if (path.endsWith(DIAGRAM)) {
                flows.add(path);
            }
        }
        String root = flows.isEmpty()
                ? claim.root().substring(0, claim.root().length() - MANIFEST.length())
                : rootOf(claim.root());
        return new IflowFolder(root, flows, paths);
    }

    /** Tell the file that stands for the artefact: the diagram, or the manifest where it is missing. */
    String rootFile() {
        return flows.isEmpty() ? root + MANIFEST : flows.get(0);
    }

    Optional<String> findManifest() {
        return find(MANIFEST);
    }

    Optional<String> findResource(String name) {
        return find(RESOURCES + name);
    }

    /** Find the metadata, which older exports keep at the top. */
    Optional<String> findMetainfo() {
        Optional<String> top = find(METAINFO);
        return top.isPresent() ? top : findResource(METAINFO);
    }

    private Optional<String> find(String relative) {
        String path = root + relative;
        return paths.contains(path) ? Optional.of(path) : Optional.empty();
    }

    /** A flow is listed with its first file, be it a diagram or not. */
    private static List<String> diagramsOf(String root, Map<String, List<String>> flows) {
        List<String> diagrams = flows.getOrDefault(root, new ArrayList<>());
        flows.put(root, diagrams);
        return diagrams;
    }

    private static boolean isManifestOfFlow(String path, ProjectFiles files) {
        if (!path.equals(MANIFEST) && !path.endsWith("/" + MANIFEST)) {
            return false;
        }
        Optional<byte[]> bytes = files.bytes(path);
        return bytes.isPresent() && BundleManifest.parse(path, bytes.get()).isIntegrationFlow();
    }

    /** A diagram outside the usual place is a flow of its own. */
    private static String rootOf(String diagram) {
        int at = diagram.lastIndexOf(FLOWS);
        boolean usual = at == 0 || (at > 0 && diagram.charAt(at - 1) == '/');
        return usual ? diagram.substring(0, at) : diagram;
    }

    private static List<String> members(String root, List<String> diagrams, NavigableSet<String> paths) {
        if (diagrams.contains(root)) {
            return diagrams;
        }
        List<String> members = new ArrayList<>(below(root + RESOURCES, paths));
        for (String path : List.of(root + MANIFEST, root + METAINFO)) {
            if (paths.contains(path)) {
                members.add(path);
            }
        }
        return members;
    }

    private static List<String> below(String folder, NavigableSet<String> paths) {
        List<String> below = new ArrayList<>();
        String path = paths.ceiling(folder);
        while (path != null && path.startsWith(folder)) {
            below.add(path);
            path = paths.higher(path);
        }
        return below;
    }
}
