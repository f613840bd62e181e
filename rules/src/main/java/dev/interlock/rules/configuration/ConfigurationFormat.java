package dev.interlock.rules.configuration;

import dev.interlock.artefact.ArtefactFormat;
import dev.interlock.artefact.Claim;
import dev.interlock.artefact.DocumentSink;
import dev.interlock.artefact.FormatSpec;
import dev.interlock.artefact.ProjectFiles;
import dev.interlock.document.Document;
import dev.interlock.rules.logging.LoggingConfigurationFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Understand the configuration files of applications: Spring Boot's, MicroProfile's and plain ones.
 *
 * <p>Rules see one readable document for each document of a file, which {@code configuration.schema.json} describes.
 * The logging keys of Spring Boot are given once more as a logging configuration.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ConfigurationFormat implements ArtefactFormat {

    /** The id of the format, and of its documents in rules. */
    public static final String ID = "configuration";

    private static final List<String> CONTRACT_KEYS = List.of("openapi", "swagger", "asyncapi");
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+");

    private static final List<String> FOREIGN_KEYS = List.of(
            "$ref",
            "$schema",
            "$id",
            "openapi",
            "swagger",
            "asyncapi",
            "apiVersion",
            "allOf",
            "oneOf",
            "anyOf",
            "kamelet",
            "routes",
            "rules",
            "databaseChangeLog");

    @Override
    public FormatSpec spec() {
        return new FormatSpec(ID, "Application configuration", Set.of(ID, LoggingConfigurationFormat.ID), Set.of());
    }

    @Override
    public List<Claim> claim(ProjectFiles files) {
        List<Claim> claims = new ArrayList<>();
        for (String path : files.paths()) {
            Optional<ConfigurationFile> file = ConfigurationFile.find(path);
            if (file.isPresent() && isClaimed(file.get(), files)) {
                claims.add(new Claim(ID, path, List.of(), file.get().strength()));
            }
        }
        return claims;
    }

    private static boolean isClaimed(ConfigurationFile file, ProjectFiles files) {
        return file.strength() == Claim.Strength.POSSIBLE ? isConfiguration(file, files) : !isContract(file, files);
    }

    /** A file whose name says nothing may be a piece of a contract, a resource of a cluster or a list of data. */
    private static boolean isConfiguration(ConfigurationFile file, ProjectFiles files) {
        Optional<Document> document = files.document(file.path(), file.syntax()).value();
        return document.map(Document::root)
                .filter(root -> root.isObject() && FOREIGN_KEYS.stream().noneMatch(root::has))
                .isPresent();
    }

    /** A contract of an application may be called like its configuration. */
    private static boolean isContract(ConfigurationFile file, ProjectFiles files) {
        Optional<Document> document = files.document(file.path(), file.syntax()).value();
        if (document.isEmpty()) {
            return false;
        }
        for (String key : CONTRACT_KEYS) {
            Optional<String> version = document.get().root().get(key).findText();
            if (version.isPresent() && VERSION.matcher(version.get()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void read(Claim claim, DocumentSink out) {
        Optional<ConfigurationFile> file = ConfigurationFile.find(claim.root());
        if (file.isPresent()) {
            for (Document document : new ConfigurationReading(file.get(), out).documents()) {
                read(file.get(), document, out);
            }
        }
    }

    private static void read(ConfigurationFile file, Document document, DocumentSink out) {
        ReadableConfiguration readable = ReadableConfiguration.of(file, document);
        out.accept(readable.document(), ID);
        if (file.isSpring()) {
            Optional<Document> logging = SpringLogging.find(file, readable);
            if (logging.isPresent()) {
                out.accept(logging.get(), LoggingConfigurationFormat.ID);
            }
        }
    }
}
