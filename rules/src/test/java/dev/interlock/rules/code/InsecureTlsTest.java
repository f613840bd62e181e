package dev.interlock.rules.code;

import static dev.interlock.rules.code.CompiledProject.list;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Node;
import org.junit.jupiter.api.Test;

class InsecureTlsTest {

    private static String manager(String body) {
        return """
                package com.acme;
                import java.security.cert.*;
                class Trust implements javax.net.ssl.X509TrustManager {
                    public void checkClientTrusted(X509Certificate[] c, String a) throws CertificateException { // ~ client
                        %s
                    }
                    public void checkServerTrusted(X509Certificate[] c, String a) throws CertificateException { // ~ server
                        %s
                    }
                    public X509Certificate[] getAcceptedIssuers() { return new X509Certificate[0]; }
                }
                """.formatted(body, body);
    }

    @Test
    void flags_trust_managers_that_check_nothing() {
        CompiledProject project = CompiledProject.of(manager("int unused = 1;"));
        Node type = project.type("com.acme.Trust");

        assertThat(type.get("trustsEverybody").isTrue()).isTrue();
        assertThat(list(type.get("insecureTls")))
                .extracting(node -> node.location().line())
                .containsExactly(
                        project.marked("client").get(0),
                        project.marked("server").get(0));
    }

    @Test
    void accepts_trust_managers_that_throw_or_delegate() {
        Node throwing =
                CompiledProject.of(manager("throw new CertificateException();")).type("com.acme.Trust");
        Node delegating = CompiledProject.of(manager("c[0].checkValidity();")).type("com.acme.Trust");

        assertThat(throwing.has("trustsEverybody")).isFalse();
        assertThat(throwing.has("insecureTls")).isFalse();
        assertThat(delegating.has("insecureTls")).isFalse();
    }

    @Test
    void flags_verifiers_that_accept_every_host() {
        CompiledProject project = CompiledProject.of("""
                package com.acme;
                import javax.net.ssl.*;
                class Hosts implements HostnameVerifier {
                    public boolean verify(String host, SSLSession session) { return true; } // ~ all
                    void use(HttpsURLConnection c) {
                        c.setHostnameVerifier((host, session) -> true); // ~ all
                        c.setHostnameVerifier((host, session) -> host.equals("a"));
                        c.setHostnameVerifier(org.apache.http.conn.ssl.NoopHostnameVerifier.INSTANCE); // ~ all
                        new Client().setTrustAll(true).setTrustAll(false); // ~ all
                    }
                    static class Client { Client setTrustAll(boolean b) { return this; } }
                }
                """, """
                package org.apache.http.conn.ssl;
                public class NoopHostnameVerifier {
                    public static final javax.net.ssl.HostnameVerifier INSTANCE = null;
                }
                """);
        Node type = project.type("com.acme.Hosts");

        assertThat(type.get("verifiesNothing").isTrue()).isTrue();
        assertThat(list(type.get("insecureTls")).stream()
                        .map(node -> node.location().line())
                        .sorted())
                .isEqualTo(project.marked("all"));
    }

    @Test
    void accepts_verifiers_that_look_at_the_host() {
        Node type = CompiledProject.of("""
                        package com.acme;
                        import javax.net.ssl.*;
                        class Hosts implements HostnameVerifier {
                            public boolean verify(String host, SSLSession session) { return host.endsWith(".acme"); }
                        }
                        """).type("com.acme.Hosts");

        assertThat(type.has("verifiesNothing")).isFalse();
        assertThat(type.has("insecureTls")).isFalse();
    }
}
