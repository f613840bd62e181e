package dev.interlock.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class BuiltInReportsTest {

    @Test
    void finds_every_renderer_that_is_a_service_by_its_form() {
        for (ReportRenderer service : ServiceLoader.load(ReportRenderer.class)) {
            assertThat(BuiltInReports.find(service.id()))
                    .get()
                    .isExactlyInstanceOf(service.getClass())
                    .extracting(ReportRenderer::id)
                    .isEqualTo(service.id());
        }
    }

    @Test
    void finds_nothing_under_another_name() {
        assertThat(BuiltInReports.find("pdf")).isEmpty();
    }
}
