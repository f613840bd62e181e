package dev.interlock.command;

import dev.interlock.render.BuiltInReports;
import dev.interlock.render.ReportRenderer;
import dev.interlock.report.Report;
import dev.interlock.source.Defect;
import dev.interlock.source.FileTrouble;
import dev.interlock.source.Nearest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.apiguardian.api.API;

/** Write the reports of a check; a file is there as a whole or not at all. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ReportFiles {

    /** What people should rather open than another report has the lower rank; all that are not named have 1. */
    private static final Map<String, Integer> RANKS = Map.of("json", 0, "interfaces", 2);

    private final Workspace workspace;
    private final Map<String, ReportRenderer> renderers = new TreeMap<>();

    ReportFiles(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Find the renderers, and refuse forms that none of them can write, before anything is checked. */
    void require(List<String> forms) {
        boolean areAllKnown = true;
        for (String form : forms) {
            Optional<ReportRenderer> renderer = BuiltInReports.find(form);
            if (renderer.isPresent()) {
                renderers.put(form, renderer.get());
            }
            areAllKnown = areAllKnown && renderer.isPresent();
        }
        if (areAllKnown) {
            return;
        }
        addServices();
        for (String form : forms) {
            if (!renderers.containsKey(form)) {
                throw new CommandException("interlock.reports asks for '" + form + "'; " + nearest(form));
            }
        }
    }

    private void addServices() {
        try {
            for (ReportRenderer renderer : ServiceLoader.load(ReportRenderer.class, workspace.classLoader())) {
                renderers.putIfAbsent(renderer.id(), renderer);
            }
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new CommandException(
                    "A report renderer cannot be loaded: " + e.getMessage()
                            + ". Add the libraries that it needs to the class path, or take its jar away.",
                    e);
        }
    }

    private String nearest(String form) {
        Optional<String> near = Nearest.find(form, renderers.keySet());
        return near.isPresent()
                ? "did you mean '" + near.get() + "'?"
                : "known are " + String.join(", ", renderers.keySet()) + ".";
    }

    /** Tell the report that people should open first: one with findings. */
    Path main(List<String> forms) {
        Path main = workspace.outputDirectory();
        int best = Integer.MAX_VALUE;
        for (ReportRenderer renderer : renderers.values()) {
            int rank = RANKS.getOrDefault(renderer.id(), 1);
            if (forms.contains(renderer.id()) && !renderer.fileName().isEmpty() && rank < best) {
                best = rank;
                main = workspace.outputDirectory().resolve(renderer.fileName());
            }
        }
        return main;
    }

    /** Write the reports, at once where the executor can. */
    void write(Report report, List<String> forms, Executor executor) {
        List<FutureTask<Path>> writing = new ArrayList<>();
        for (String form : forms) {
            ReportRenderer renderer = renderers.get(form);
            if (renderer != null && !renderer.fileName().isEmpty()) {
                FutureTask<Path> task =
                        new FutureTask<>(new Writing(workspace, workspace.outputDirectory(), report, renderer));
                writing.add(task);
                executor.execute(task);
            }
        }
        for (FutureTask<Path> task : writing) {
            finish(task);
        }
    }

    /**
     * Write reports on several projects together, one after the other.
     *
     * @param directory where they are written
     * @return clean, or why they cannot be written
     */
    public static Outcome writeTogether(Workspace workspace, Report report, List<String> forms, Path directory) {
        ReportFiles files = new ReportFiles(workspace);
        try {
            files.require(forms);
            for (String form : forms) {
                ReportRenderer renderer = files.renderers.get(form);
                if (renderer != null) {
                    new Writing(workspace, directory, report, renderer).call();
                }
            }
            return Outcome.clean(List.of());
        } catch (CommandException e) {
            return Outcome.failed(List.of(), e);
        }
    }

    private static void finish(FutureTask<Path> task) {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("The build was interrupted while reports were written.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CommandException failure) {
                throw failure;
            }
            throw new CommandException(
                    "A report cannot be written: its renderer broke " + Defect.describe(e)
                            + ". Leave it out of interlock.reports, and report the defect.",
                    e.getCause());
        }
    }

    private record Writing(Workspace workspace, Path directory, Report report, ReportRenderer renderer)
            implements Callable<Path> {
        @Override
        public Path call() {
            Path file = directory.resolve(renderer.fileName());
            try {
                Files.createDirectories(directory);
                Path unfinished = directory.resolve(renderer.fileName() + ".unfinished");
                Files.deleteIfExists(unfinished);
                try {
                    // Only a new file: a link that somebody left under the name would lead out of the project.
                    try (OutputStream out = new BufferedOutputStream(
                            Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW))) {
                        renderer.render(report, out);
                    }
                    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    Files.deleteIfExists(unfinished);
                }
            } catch (IOException e) {
                throw new CommandException("The report cannot be written to " + workspace.display(directory) + " ("
                        + FileTrouble.describe(e)
                        + "); make it writable, or name another folder with interlock.outputDirectory.");
            }
            return file;
        }
    }
}
