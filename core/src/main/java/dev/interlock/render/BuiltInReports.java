package dev.interlock.render;

import java.util.Optional;
import org.apiguardian.api.API;

/** Find the renderers of this library by their forms, so that only those are loaded that somebody asks for. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class BuiltInReports {

    private BuiltInReports() {}

    /** Find the renderer of a form. */
    public static Optional<ReportRenderer> find(String form) {
        return switch (form) {
            case "console" -> Optional.of(new ConsoleReport());
            case "github" -> Optional.of(new GithubReport());
            case "gitlab" -> Optional.of(new GitlabReport());
            case "html" -> Optional.of(new HtmlReport());
            case "interfaces" -> Optional.of(new InterfacesReport());
            case "json" -> Optional.of(new JsonReport());
            case "junit" -> Optional.of(new JunitReport());
            case "markdown" -> Optional.of(new MarkdownReport());
            case "sarif" -> Optional.of(new SarifReport());
            case "sarif-upload" -> Optional.of(new SarifUploadReport());
            case "sonar" -> Optional.of(new SonarReport());
            default -> Optional.empty();
        };
    }
}
