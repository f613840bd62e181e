package dev.interlock.render;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.interlock.report.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** Holds the form that Surefire and the readers of build servers share, so that strict readers take it too. */
class JunitReportTest {

    static Stream<Report> reports() {
        return SarifReportTest.reports();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void keeps_to_the_form_that_build_servers_read(Report report) throws IOException, SAXException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JunitReport().render(report, out);
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JunitReportTest.class.getResource("junit-as-written.xsd"));

        assertThatCode(() ->
                        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(out.toByteArray()))))
                .doesNotThrowAnyException();
    }
}
