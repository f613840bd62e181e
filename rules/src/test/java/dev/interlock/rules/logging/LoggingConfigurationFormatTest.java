package dev.interlock.rules.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.artefact.Claim;
import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.Unresolved.Reason;
import dev.interlock.rules.GivenProject;
import dev.interlock.rules.ReadableSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggingConfigurationFormatTest {

    private static final String LOGBACK = "src/main/resources/logback.xml";

    private final GivenProject project = GivenProject.empty();

    @AfterEach
    void keeps_to_the_schema() {
        ReadableSchema schema = ReadableSchema.beside(LoggingConfigurationFormat.class, "logging-config.schema.json");
        GivenProject.documents(project.read(), LoggingConfigurationFormat.ID).forEach(schema::assertValid);
    }

    @Test
    void reads_logback() {
        Node logging = logback("""
                <configuration>
                  <property name="DIR" value="/var/log"/>
                  <appender name="FILE" class="ch.qos.logback.core.rolling.RollingFileAppender">
                    <file>${DIR}/orders.log</file>
                    <rollingPolicy class="ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy">
                      <fileNamePattern>orders.%d.%i.log</fileNamePattern>
                      <maxHistory>14</maxHistory>
                      <maxFileSize>50MB</maxFileSize>
                      <totalSizeCap>1GB</totalSizeCap>
                    </rollingPolicy>
                    <encoder><pattern>%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%X{correlationId}] %logger{36} - %msg%n</pattern></encoder>
                  </appender>
                  <appender name="ASYNC" class="ch.qos.logback.classic.AsyncAppender">
                    <queueSize>512</queueSize>
                    <discardingThreshold>0</discardingThreshold>
                    <appender-ref ref="FILE"/>
                  </appender>
                  <appender name="LOST" class="ch.qos.logback.core.ConsoleAppender"/>
                  <logger name="org.apache.http.wire" level="debug" additivity="false"/>
                  <root level="${LOG_LEVEL:-info}"><appender-ref ref="ASYNC"/></root>
                </configuration>
                """);

        Node root = logging.get("roots").get(0);
        assertThat(root.get("level").text()).isEqualTo("INFO");
        assertThat(root.get("level").grade()).isEqualTo(Grade.DEFAULT);
        assertThat(root.get("level").location()).hasToString(LOGBACK + ":20:15");
        Node file = logging.get("appenders").get(0);
        assertThat(file.get("kind").text()).isEqualTo("rolling");
        assertThat(file.get("file").text()).isEqualTo("/var/log/orders.log");
        assertThat(file.get("reachable").isTrue()).isTrue();
        assertThat(file.get("rolling").get("maxHistory").text()).isEqualTo("14");
        assertThat(file.get("rolling").get("totalSizeCap").text()).isEqualTo("1GB");
        for (String fact : new String[] {"correlation", "time", "offset", "level", "logger", "message"}) {
            assertThat(file.get("encoder").get(fact).isTrue()).as(fact).isTrue();
        }
        assertThat(file.get("encoder").get("structured").isTrue()).isFalse();
        Node async = logging.get("appenders").get(1);
        assertThat(async.get("kind").text()).isEqualTo("async");
        assertThat(async.get("async").get("queueSize").text()).isEqualTo("512");
        assertThat(async.get("async").get("delegates").get(0).text()).isEqualTo("FILE");
        assertThat(logging.get("appenders").get(2).get("reachable").isTrue()).isFalse();
        assertThat(logging.get("loggers").get(0).get("additivity").text()).isEqualTo("false");
        assertThat(logging.get("loggers").get(0).get("level").text()).isEqualTo("DEBUG");
        assertThat(logging.get("roots").isOpen()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "%d{ISO8601} %p %c - %m%n, true, false, true, true, true, false",
        "%msg%n, false, false, false, false, true, false",
        "%date{yyyy-MM-dd HH:mm:ss} [%thread] %mdc{id} %le %lo %message, true, false, true, true, true, true",
        "%m, false, false, false, false, true, false",
        "%xThrowable %replace(%msg){'a'}, false, false, false, false, true, false",
    })
    void reads_what_a_pattern_writes(
            String pattern,
            boolean time,
            boolean offset,
            boolean level,
            boolean logger,
            boolean message,
            boolean context) {
        Node encoder = logback("""
                <configuration><appender name="A" class="ch.qos.logback.core.ConsoleAppender">
                  <encoder><pattern>%s</pattern></encoder>
                </appender></configuration>
                """.formatted(pattern)).get("appenders").get(0).get("encoder");

        assertThat(encoder.get("time").isTrue()).as("time").isEqualTo(time);
        assertThat(encoder.get("offset").isTrue()).as("offset").isEqualTo(offset);
        assertThat(encoder.get("level").isTrue()).as("level").isEqualTo(level);
        assertThat(encoder.get("logger").isTrue()).as("logger").isEqualTo(logger);
        assertThat(encoder.get("message").isTrue()).as("message").isEqualTo(message);
        assertThat(encoder.get("correlation").isTrue()).as("correlation").isEqualTo(context);
    }

    @Test
    void leaves_open_what_a_pattern_from_elsewhere_writes() {
        Node encoder = logback("""
                <configuration><appender name="A" class="ch.qos.logback.core.ConsoleAppender">
                  <encoder><pattern>%d ${CONSOLE_LOG_PATTERN}</pattern></encoder>
                </appender></configuration>
                """).get("appenders").get(0).get("encoder");

        assertThat(encoder.get("time").isTrue()).isTrue();
        assertThat(encoder.get("correlation").unresolved().reason()).isEqualTo(Reason.PLACEHOLDER);
    }

    @ParameterizedTest
    @CsvSource({
        "net.logstash.logback.encoder.LogstashEncoder, true, true",
        "co.elastic.logging.logback.EcsEncoder, true, true",
        "org.springframework.boot.logging.logback.StructuredLogEncoder, true, true",
        "com.acme.MyEncoder, ,",
    })
    void knows_encoders_that_write_fields(String type, Boolean structured, Boolean correlation) {
        Node encoder = logback("""
                <configuration><appender name="A" class="ch.qos.logback.core.ConsoleAppender">
                  <encoder class="%s"/>
                </appender></configuration>
                """.formatted(type)).get("appenders").get(0).get("encoder");

        if (structured == null) {
            assertThat(encoder.get("structured").isUnresolved()).isTrue();
        } else {
            assertThat(encoder.get("structured").isTrue()).isEqualTo(structured);
            assertThat(encoder.get("correlation").isTrue()).isEqualTo(correlation);
        }
    }

    @Test
    void keeps_profiles_apart() {
        Node logging = logback("""
                <configuration>
                  <springProfile name="dev | local">
                    <root level="DEBUG"><appender-ref ref="CONSOLE"/></root>
                  </springProfile>
                  <springProfile name="!dev">
                    <root level="WARN"><appender-ref ref="JSON"/></root>
                  </springProfile>
                  <appender name="CONSOLE" class="ch.qos.logback.core.ConsoleAppender"/>
                  <appender name="JSON" class="ch.qos.logback.core.ConsoleAppender"/>
                </configuration>
                """);

        assertThat(logging.get("roots").get(0).get("production").isTrue()).isFalse();
        assertThat(logging.get("roots").get(0).get("profile").text()).isEqualTo("dev | local");
        assertThat(logging.get("roots").get(1).get("production").isTrue()).isTrue();
        assertThat(logging.get("appenders").get(0).get("reachable").isTrue()).isFalse();
        assertThat(logging.get("appenders").get(1).get("reachable").isTrue()).isTrue();
    }

    @Test
    void reads_included_files_of_the_project() {
        project.with("src/main/resources/logging/appenders.xml", """
                <included>
                  <appender name="CONSOLE" class="ch.qos.logback.core.ConsoleAppender"/>
                  <include resource="logback.xml"/>
                </included>
                """);

        Node logging = logback("""
                <configuration>
                  <include resource="logging/appenders.xml"/>
                  <root level="INFO"><appender-ref ref="CONSOLE"/></root>
                </configuration>
                """);

        assertThat(logging.get("appenders").get(0).get("reachable").isTrue()).isTrue();
        assertThat(logging.get("appenders").get(0).location().file())
                .isEqualTo("src/main/resources/logging/appenders.xml");
        assertThat(logging.get("appenders").isOpen()).isFalse();
    }

    @Test
    void is_open_where_an_included_file_is_elsewhere() {
        Node logging = logback("""
                <configuration>
                  <include resource="org/springframework/boot/logging/logback/base.xml"/>
                  <appender name="MINE" class="ch.qos.logback.core.ConsoleAppender"/>
                </configuration>
                """);

        assertThat(logging.get("roots").isOpen()).isTrue();
        assertThat(logging.get("appenders").isOpen()).isTrue();
        assertThat(logging.get("appenders").get(0).get("reachable").isUnresolved())
                .isTrue();
        assertThat(logging.get("includes").get(0).get("read").isTrue()).isFalse();
    }

    @Test
    void reads_log4j_in_xml() {
        assertLog4j("log4j2.xml", """
                <Configuration status="WARN">
                  <Properties><Property name="pattern">%d %p %c [%X{id}] %m%n</Property></Properties>
                  <Appenders>
                    <RollingFile name="File" fileName="logs/app.log" filePattern="logs/app-%i.log">
                      <PatternLayout pattern="${pattern}"/>
                      <Policies><SizeBasedTriggeringPolicy size="10 MB"/></Policies>
                      <DefaultRolloverStrategy max="5"/>
                    </RollingFile>
                  </Appenders>
                  <Loggers>
                    <Logger name="com.acme" level="trace" additivity="false"/>
                    <Root level="${sys:level:-info}"><AppenderRef ref="File"/></Root>
                  </Loggers>
                </Configuration>
                """);
    }

    @Test
    void reads_log4j_in_yaml() {
        assertLog4j("log4j2.yaml", """
                Configuration:
                  Properties:
                    Property:
                      name: pattern
                      value: "%d %p %c [%X{id}] %m%n"
                  Appenders:
                    RollingFile:
                      name: File
                      fileName: logs/app.log
                      filePattern: logs/app-%i.log
                      PatternLayout: {pattern: "${pattern}"}
                      Policies: {SizeBasedTriggeringPolicy: {size: 10 MB}}
                      DefaultRolloverStrategy: {max: 5}
                  Loggers:
                    Logger:
                      - {name: com.acme, level: trace, additivity: false}
                    Root:
                      level: "${sys:level:-info}"
                      AppenderRef: {ref: File}
                """);
    }

    @Test
    void reads_log4j_in_json() {
        assertLog4j("log4j2.json", """
                {"configuration": {
                  "properties": {"property": [{"name": "pattern", "value": "%d %p %c [%X{id}] %m%n"}]},
                  "appenders": {"appender": [{"type": "RollingFile", "name": "File", "fileName": "logs/app.log",
                    "filePattern": "logs/app-%i.log", "PatternLayout": {"pattern": "${pattern}"},
                    "Policies": {"SizeBasedTriggeringPolicy": {"size": "10 MB"}},
                    "DefaultRolloverStrategy": {"max": "5"}}]},
                  "loggers": {"logger": [{"name": "com.acme", "level": "trace", "additivity": false}],
                    "root": {"level": "${sys:level:-info}", "AppenderRef": {"ref": "File"}}}}}
                """);
    }

    @Test
    void reads_log4j_in_properties() {
        assertLog4j("log4j2.properties", """
                property.pattern = %d %p %c [%X{id}] %m%n
                appender.rolling.type = RollingFile
                appender.rolling.name = File
                appender.rolling.fileName = logs/app.log
                appender.rolling.filePattern = logs/app-%i.log
                appender.rolling.layout.type = PatternLayout
                appender.rolling.layout.pattern = ${pattern}
                appender.rolling.policies.type = Policies
                appender.rolling.policies.size.type = SizeBasedTriggeringPolicy
                appender.rolling.policies.size.size = 10 MB
                appender.rolling.strategy.type = DefaultRolloverStrategy
                appender.rolling.strategy.max = 5
                logger.acme.name = com.acme
                logger.acme.level = trace
                logger.acme.additivity = false
                rootLogger.level = ${sys:level:-info}
                rootLogger.appenderRef.file.ref = File
                """);
    }

    private void assertLog4j(String name, String text) {
        project.with("src/main/resources/" + name, text);
        Node logging = project.document(LoggingConfigurationFormat.ID);

        assertThat(logging.get("kind").text()).isEqualTo("log4j2");
        Node root = logging.get("roots").get(0);
        assertThat(root.get("level").text()).isEqualTo("INFO");
        assertThat(root.get("level").grade()).isEqualTo(Grade.DEFAULT);
        assertThat(root.get("appenders").get(0).text()).isEqualTo("File");
        Node logger = logging.get("loggers").get(0);
        assertThat(logger.get("name").text()).isEqualTo("com.acme");
        assertThat(logger.get("level").text()).isEqualTo("TRACE");
        assertThat(logger.get("additivity").text()).isEqualTo("false");
        Node appender = logging.get("appenders").get(0);
        assertThat(appender.get("name").text()).isEqualTo("File");
        assertThat(appender.get("kind").text()).isEqualTo("rolling");
        assertThat(appender.get("reachable").isTrue()).isTrue();
        assertThat(appender.get("file").text()).isEqualTo("logs/app.log");
        assertThat(appender.get("rolling").get("maxFileSize").text()).isEqualTo("10 MB");
        assertThat(appender.get("rolling").get("maxFiles").text()).isEqualTo("5");
        assertThat(appender.get("encoder").get("correlation").isTrue()).isTrue();
        assertThat(logging.get("appenders").isOpen()).isFalse();
    }

    @Test
    void bounds_old_files_by_conditions_of_a_deletion() {
        project.with("log4j2.xml", """
                <Configuration><Appenders><RollingFile name="F" fileName="f" filePattern="p">
                  <JsonTemplateLayout/>
                  <DefaultRolloverStrategy><Delete basePath="x">
                    <IfLastModified age="P30D"/><IfAccumulatedFileSize exceeds="2 GB"/>
                  </Delete></DefaultRolloverStrategy>
                </RollingFile></Appenders></Configuration>
                """);

        Node appender =
                project.document(LoggingConfigurationFormat.ID).get("appenders").get(0);

        assertThat(appender.get("rolling").get("maxHistory").text()).isEqualTo("P30D");
        assertThat(appender.get("rolling").get("totalSizeCap").text()).isEqualTo("2 GB");
        assertThat(appender.get("encoder").get("structured").isTrue()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "src/main/resources/logback-spring.xml, CERTAIN, true",
        "src/main/resources/logback-dev.xml, LIKELY, false",
        "src/main/resources/log4j2-prod.yml, LIKELY, true",
    })
    void knows_files_of_environments(String path, Claim.Strength strength, boolean production) {
        project.with(path, path.endsWith("xml") ? "<configuration/>" : "Configuration: {}");

        assertThat(project.read().all().get(0).claim().strength()).isEqualTo(strength);
        assertThat(project.document(LoggingConfigurationFormat.ID)
                        .get("production")
                        .isTrue())
                .isEqualTo(production);
    }

    @Test
    void leaves_out_what_tests_log() {
        project.with("src/main/resources/logback-test.xml", "<configuration/>")
                .with("src/main/resources/log4j2-test.xml", "<Configuration/>");

        assertThat(project.read().all()).isEmpty();
    }

    @Test
    void claims_nothing_absent_in_a_file_that_is_not_well_formed() {
        Node logging = logback("<configuration><root>");

        assertThat(logging.get("roots").isOpen()).isTrue();
        assertThat(project.problems()).containsExactly("syntax");
    }

    @Test
    void survives_deep_nesting() {
        Node logging = logback("<configuration>" + "<if>".repeat(200) + "</if>".repeat(200) + "</configuration>");

        assertThat(logging.get("roots").size()).isZero();
    }

    private Node logback(String text) {
        return project.with(LOGBACK, text).document(LoggingConfigurationFormat.ID);
    }
}
