package dev.interlock.rules.configuration;

import dev.interlock.artefact.ArtefactFormat;
import dev.interlock.artefact.Claim;
import dev.interlock.artefact.DocumentSink;
import dev.interlock.artefact.FormatSpec;
import dev.interlock.artefact.ProjectFiles;
import dev.interlock.document.Document;
import dev.interlock.document.Node;
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
            ConfigurationFile.find(path)
                    .filter(file -> file.strength() == Claim.Strength.POSSIBLE
                            ? isConfiguration(file, files)
                            : !isContract(file, files))
                    .ifPresent(file -> claims.add(new Claim(ID, path, List.of(), file.strength())));
        }
        return claims;
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
        Optional<Node> root = files.document(file.path(), file.syntax()).value().map(Document::root);
        return CONTRACT_KEYS.stream()
                .anyMatch(key -> root.flatMap(object -> object.get(key).findText())
                        .filter(version -> VERSION.matcher(version).lookingAt())
                        .isPresent());
    }

    @Override
    public void read(Claim claim, DocumentSink out) {
        ConfigurationFile.find(claim.root()).ifPresent(file -> {
            for (Document document : new ConfigurationReading(file, out).documents()) {
                ReadableConfiguration readable = ReadableConfiguration.of(file, document);
                out.accept(readable.document(), ID);
                if (file.isSpring()) {
                    SpringLogging.find(file, readable)
                            .ifPresent(logging -> out.accept(logging, LoggingConfigurationFormat.ID));
                }
            }
        });
    }
}
