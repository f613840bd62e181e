package dev.interlock.rules.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.CheckRequest;
import dev.interlock.Interlock;
import dev.interlock.InterlockException;
import dev.interlock.artefact.Project;
import dev.interlock.render.ReportRenderer;
import dev.interlock.report.Report;
import dev.interlock.source.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with what holds a secret, the secret itself is never written. */
class MarkedSecretsTest {

    private static final String MARKER = "Kx7-Geheim-9341";
    private static final String BASIC =
            Base64.getEncoder().encodeToString(("orders:" + MARKER).getBytes(StandardCharsets.UTF_8));

    private static final Map<String, String> FILES = files();

    private static final Map<String, Interlock> INTERLOCK = new TreeMap<>();

    @TempDir
    Path directory;

    @Test
    void stay_out_of_every_report_whatever_artefact_holds_them() throws IOException {
        write(FILES);
        compile();
        Report report = check();

        assertThat(report.findings())
                .extracting(reported -> reported.finding().location().file())
                .as("every kind of artefact is complained about, so that its values could be repeated")
                .contains(FILES.keySet().stream()
                        .filter(file -> !file.endsWith(".propdef")
                                && !file.endsWith(".MF")
                                && !file.equals("interlock.yaml")
                                && !file.equals("acme.yaml")
                                && !file.endsWith(".groovy"))
                        .toArray(String[]::new));
        Set<String> told = new TreeSet<>();
        addTold(report, told);
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("secretFiles")
    void stay_out_of_what_is_said_about_files_that_cannot_be_read(String file) throws IOException {
        Set<String> told = new TreeSet<>();
        for (String broken : broken(FILES.get(file))) {
            Map<String, String> files = new TreeMap<>(FILES);
            files.put(file, broken);
            write(files);
            try {
                addTold(check(), told);
            } catch (InterlockException refused) {
                addTold(refused.problems(), told);
            }
        }
        assertThat(told).isEmpty();
    }

    static Stream<String> secretFiles() {
        return FILES.keySet().stream().filter(file -> !file.endsWith(".java") && !file.equals("acme.yaml"));
    }

    /** What people get wrong around a value: they cut it off, forget its quotes, or write what its syntax reserves. */
    private static List<String> broken(String text) {
        List<String> broken = new ArrayList<>();
        for (int at : new int[] {text.indexOf(MARKER), text.lastIndexOf(MARKER)}) {
            String before = text.substring(0, at);
            String after = text.substring(at + MARKER.length());
            for (String insertion : List.of("\"", "*", "&", "!", "@", "<", "\\u12")) {
                broken.add(before + insertion + MARKER + after);
            }
            broken.add(before + MARKER + "\"" + after);
            broken.add(before + MARKER);
            broken.add(before + MARKER + "\n" + MARKER + after);
        }
        return broken;
    }

    private static void addTold(Report report, Set<String> told) throws IOException {
        for (ReportRenderer renderer : ServiceLoader.load(ReportRenderer.class)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            renderer.render(report, out);
            out.toString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(MarkedSecretsTest::tellsSecret)
                    .map(line -> renderer.id() + ": " + line.strip())
                    .forEach(told::add);
        }
        addTold(report.diagnostics(), told);
    }

    private static void addTold(List<Diagnostic> diagnostics, Set<String> told) {
        diagnostics.stream()
                .map(Diagnostic::toString)
                .filter(MarkedSecretsTest::tellsSecret)
                .forEach(told::add);
    }

    private static boolean tellsSecret(String text) {
        return text.contains(MARKER) || text.contains("Geheim") || text.contains(BASIC);
    }

    private Report check() throws IOException {
        String pack = Files.readString(directory.resolve("acme.yaml"), StandardCharsets.UTF_8);
        Interlock known = INTERLOCK.get(pack);
        Interlock interlock = known == null
                ? Interlock.builder()
                        .root(directory)
                        .pack("interlock:strict")
                        .pack("acme.yaml")
                        .build()
                : known;
        INTERLOCK.put(pack, interlock);
        return interlock.check(CheckRequest.of(Project.at(directory)).asOf(LocalDate.of(2026, 3, 1)));
    }

    private void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        }
    }

    private void compile() throws IOException {
        Path classes = Files.createDirectories(directory.resolve("target/classes"));
        try (StandardJavaFileManager manager = ToolProvider.getSystemJavaCompiler()
                .getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<JavaFileObject> units = new ArrayList<>();
            FILES.forEach((path, text) -> {
                if (path.endsWith(".java")) {
                    units.add(
                            new SimpleJavaFileObject(
                                    URI.create("string:///" + path.substring("src/main/java/".length())),
                                    JavaFileObject.Kind.SOURCE) {
                                @Override
                                public CharSequence getCharContent(boolean ignoreErrors) {
                                    return text;
                                }
                            });
                }
            });
            List<String> options = List.of("-d", classes.toString(), "-g", "-proc:none");
            assertThat(ToolProvider.getSystemJavaCompiler()
                            .getTask(null, manager, null, options, null, units)
                            .call())
                    .isTrue();
        }
    }

    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        files.put("src/main/api/orders.yaml", """
                openapi: 3.0.3
                info:
                  title: orders_API
                  version: 1
                  description: "Log in with password=MARKER or Authorization: Basic BASIC"
                  x-password: MARKER
                servers:
                  - url: http://orders:MARKER@api.acme.com/v1?password=MARKER
                paths:
                  /order_items:
                    get:
                      operationId: Get_Items
                      parameters:
                        - {name: api_key, in: query, schema: {type: string, default: MARKER, example: MARKER}}
                        - {name: Authorization, in: header, example: Basic BASIC, schema: {type: string}}
                      responses:
                        '200':
                          description: ok
                          content:
                            application/json:
                              schema: {$ref: '#/components/schemas/login'}
                              example: {password: MARKER, clientSecret: MARKER}
                components:
                  schemas:
                    login: {type: object, properties: {password: {type: string, default: MARKER}}}
                  securitySchemes:
                    basic: {type: http, scheme: basic, description: 'token: MARKER'}
                """);
        files.put("src/main/events/order-events.yaml", """
                asyncapi: 2.6.0
                info: {title: order_EVENTS, version: 1, x-secret: MARKER}
                servers:
                  production: {url: 'mqtt://orders:MARKER@broker.acme.com', protocol: mqtt}
                channels:
                  Order_Created:
                    publish:
                      operationId: On_Order
                      message:
                        name: order_created
                        payload: {type: object, properties: {password: {type: string, default: MARKER}}}
                        examples: [{payload: {password: MARKER}}]
                """);
        String bundle = "flows/invoices/";
        files.put(bundle + "META-INF/MANIFEST.MF", """
                Manifest-Version: 1.0
                Bundle-SymbolicName: Invoices_Flow
                Bundle-Name: Invoices
                X-Password: MARKER
                """);
        files.put(bundle + "src/main/resources/parameters.prop", """
                Billing\\ Address=http://billing:MARKER@billing.acme.com/invoices?password=MARKER
                Db\\ Password=MARKER
                Db\\ Password=MARKER
                """);
        files.put(bundle + "src/main/resources/parameters.propdef", """
                <parameters><parameter><key>Db Password</key><value>MARKER</value></parameter></parameters>
                """);
        files.put(bundle + "src/main/resources/script/login.groovy", """
                def password = "MARKER"
                def connection = "jdbc:x;password=MARKER"
                log.info("password=MARKER")
                """);
        files.put(bundle + "src/main/resources/scenarioflows/integrationflow/invoices.iflw", """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn2:definitions xmlns:bpmn2="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ifl="http:///com.sap.ifl.model/Ifl.xsd" id="d">
                  <bpmn2:collaboration id="c" name="Invoices">
                    <bpmn2:participant id="p1" ifl:type="EndpointSender" name="Orders"/>
                    <bpmn2:participant id="p2" ifl:type="EndpointRecevier" name="Billing"/>
                    <bpmn2:participant id="p3" ifl:type="IntegrationProcess" name="Flow" processRef="Process_1"/>
                    <bpmn2:messageFlow id="m1" name="HTTP" sourceRef="t" targetRef="p2">
                      <bpmn2:extensionElements>
                        <ifl:property><key>ComponentType</key><value>HTTP</value></ifl:property>
                        <ifl:property><key>direction</key><value>Receiver</value></ifl:property>
                        <ifl:property><key>httpAddressWithoutQuery</key><value>{{Billing Address}}</value></ifl:property>
                        <ifl:property><key>authenticationMethod</key><value>Basic</value></ifl:property>
                        <ifl:property><key>password</key><value>MARKER</value></ifl:property>
                        <ifl:property><key>httpAddressQuery</key><value>password=MARKER</value></ifl:property>
                      </bpmn2:extensionElements>
                    </bpmn2:messageFlow>
                    <bpmn2:messageFlow id="m2" name="HTTP" sourceRef="t2" targetRef="p2">
                      <bpmn2:extensionElements>
                        <ifl:property><key>ComponentType</key><value>HTTP</value></ifl:property>
                        <ifl:property><key>direction</key><value>Receiver</value></ifl:property>
                        <ifl:property><key>httpAddressWithoutQuery</key><value>http://a:MARKER@b.acme.com</value></ifl:property>
                      </bpmn2:extensionElements>
                    </bpmn2:messageFlow>
                  </bpmn2:collaboration>
                  <bpmn2:process id="Process_1" name="Flow">
                    <bpmn2:serviceTask id="t" name="Call with password=MARKER"/>
                    <bpmn2:serviceTask id="t2" name="Call"/>
                  </bpmn2:process>
                </bpmn2:definitions>
                """);
        String resources = "src/main/resources/";
        files.put(resources + "logback.xml", """
                <configuration debug="true">
                  <property name="db.password" value="MARKER"/>
                  <appender name="A" class="ch.qos.logback.core.ConsoleAppender">
                    <encoder><pattern>%m password=MARKER%n</pattern></encoder>
                  </appender>
                  <appender name="B" class="ch.qos.logback.classic.net.SMTPAppender">
                    <username>orders</username><password>MARKER</password>
                  </appender>
                  <root level="DEBUG"><appender-ref ref="A"/><appender-ref ref="B"/></root>
                </configuration>
                """);
        files.put(resources + "log4j2.xml", """
                <Configuration>
                  <Properties><Property name="password">MARKER</Property></Properties>
                  <Appenders>
                    <Console name="A"><PatternLayout pattern="%m password=MARKER%n"/></Console>
                    <Http name="B" url="http://a:MARKER@logs.acme.com" password="MARKER"/>
                  </Appenders>
                  <Loggers><Root level="debug"><AppenderRef ref="A"/><AppenderRef ref="B"/></Root></Loggers>
                </Configuration>
                """);
        files.put(resources + "application.yml", """
                spring:
                  datasource: {url: 'jdbc:postgresql://orders:MARKER@db.acme.com/orders?password=MARKER', password: MARKER}
                logging: {level: {root: DEBUG}}
                client: {secret: MARKER, headers: {Authorization: Basic BASIC}}
                """);
        files.put(resources + "application.properties", """
                spring.datasource.password=MARKER
                spring.datasource.password=MARKER
                api.key=MARKER
                service.url=http://orders:MARKER@service.acme.com
                logging.level.root=DEBUG
                """);
        files.put("pom.xml", """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.Acme_Orders</groupId>
                  <artifactId>Order_Service</artifactId>
                  <version>one-MARKER</version>
                  <properties><db.password>MARKER</db.password></properties>
                  <repositories><repository><id>a</id><url>http://a:MARKER@repo.acme.com</url></repository></repositories>
                </project>
                """.replace("one-MARKER", "1"));
        files.put("src/main/java/com/acme/Login.java", """
                package com.acme;
                public class Login {
                    static final String PASSWORD = "MARKER";
                    private final String url = "http://orders:MARKER@api.acme.com";
                    void call() {
                        String apiKey = "MARKER";
                        System.out.println("password=MARKER " + apiKey);
                        connect("orders", "MARKER");
                        java.util.Map<String, String> headers = new java.util.HashMap<>();
                        headers.put("Authorization", "Basic BASIC");
                    }
                    void connect(String user, String password) {}
                }
                """);
        files.put("interlock.yaml", """
                interfaces:
                  orders:
                    from: src/main/api/orders.yaml
                    exposure: partner
                    description: "password=MARKER"
                    owner: team-orders
                    sla: {x-password: MARKER}
                parties: {team-orders: {name: Orders, x-secret: MARKER}}
                """);
        files.put("acme.yaml", """
                x-pack: {id: acme, version: 1.0.0, title: Acme}
                rules:
                  acme-password:
                    description: "No description says password=MARKER."
                    message: "{{value}} is not password=MARKER"
                    given: $.info
                    formats: [openapi]
                    then: {field: description, function: pattern, functionOptions: {notMatch: "password=MARKER"}}
                    x-guardrail: {remediation: "Remove password=MARKER.", rationale: "token: MARKER"}
                """);
        files.replaceAll((path, text) -> text.replace("MARKER", MARKER).replace("BASIC", BASIC));
        return files;
    }
}
