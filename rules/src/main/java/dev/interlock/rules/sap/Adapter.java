package dev.interlock.rules.sap;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tell which properties of a channel hold its address, its authentication and its credentials.
 *
 * @param protocol the protocol, lower case; empty where the scheme of the address decides
 * @param transport what decides whether it is encrypted
 * @param address the properties of the address, with what stands between them
 * @param authentication the properties that may say how the caller proves who he is
 * @param credential the properties that may name a credential
 * @param certificate the properties that may name a key
 */
record Adapter(
        String protocol,
        Transport transport,
        List<String> address,
        List<String> authentication,
        List<String> credential,
        List<String> certificate) {

    /** What decides whether a channel is encrypted. */
    enum Transport {
        /** The scheme of its address, unless a tunnel carries it. */
        ADDRESS,
        /** The platform, which serves everything over TLS. */
        PLATFORM,
        /** It never leaves the tenant. */
        INTERNAL,
        /** The protocol itself encrypts. */
        PROTOCOL,
        /** An option of the channel. */
        OPTION,
        /** Something that is configured in the tenant. */
        TENANT
    }

    private static final List<String> SENDER_AUTHENTICATION = List.of("senderAuthType", "authentication");
    private static final List<String> NOTHING = List.of();

    private static final Map<String, Adapter> SENDERS = Map.ofEntries(
            Map.entry("HTTPS", served("https", "urlPath")),
            Map.entry("SOAP", served("https", "address")),
            Map.entry("IDOC", served("idoc", "address")),
            Map.entry("XI", served("https", "address")),
            Map.entry("ODataSender", served("https", "address")),
            Map.entry("AS2", served("as2", "address")),
            Map.entry("AS4", served("as4", "address")),
            Map.entry("ProcessDirect", internal("processdirect", "address")),
            Map.entry("JMS", internal("jms", "QueueName_inbound")),
            Map.entry("DataStoreConsumer", internal("datastore", "dataStoreName")),
            Map.entry("XIDataStore", internal("datastore", "dataStoreName")));

    private static final Map<String, Adapter> RECEIVERS = Map.ofEntries(
            Map.entry(
                    "HTTP",
                    web("authenticationMethod", "credentialName", "privateKeyAlias", "httpAddressWithoutQuery")),
            Map.entry("HCIOData", web("authenticationMethod", "alias", "odataCertAuthPrivateKeyAlias", "address")),
            Map.entry("ODataV4", web("authenticationMethod", "alias", "odataCertAuthPrivateKeyAlias", "address")),
            Map.entry("SOAP", web("authentication", "credentialName", "privateKeyAlias", "address")),
            Map.entry("XI", web("AuthenticationType", "BasicAuthCredentialName", "ClientCertificateAlias", "Address")),
            Map.entry("Ariba", web("authentication", "credentialName", "privateKeyAlias", "address")),
            Map.entry(
                    "IDOC",
                    new Adapter(
                            "idoc",
                            Transport.ADDRESS,
                            List.of("address"),
                            List.of("authentication"),
                            List.of("credentialName"),
                            List.of("privateKeyAlias"))),
            Map.entry(
                    "SuccessFactors",
                    // It speaks HTTPS, whatever the address says.
                    new Adapter(
                            "https",
                            Transport.PROTOCOL,
                            List.of("address"),
                            List.of("authenticationMethod", "authenticationType"),
                            List.of("alias"),
                            NOTHING)),
            Map.entry(
                    "AS2",
                    new Adapter(
                            "as2",
                            Transport.ADDRESS,
                            List.of("receipientURL"),
                            List.of("authenticationType"),
                            List.of("userCredentialAlias"),
                            List.of("privateKeyAlias"))),
            Map.entry(
                    "AS4",
                    new Adapter(
                            "as4",
                            Transport.ADDRESS,
                            List.of("endpointUrl"),
                            List.of("authenticationType", "authentication"),
                            List.of("userCredentialAlias", "credentialName"),
                            List.of("privateKeyAlias"))),
            Map.entry("ProcessDirect", internal("processdirect", "address")),
            Map.entry("JMS", internal("jms", "QueueName_outbound")),
            Map.entry("RFC", new Adapter("rfc", Transport.TENANT, List.of("destination"), NOTHING, NOTHING, NOTHING)));

    /** These connect in the same way whether they send or poll. */
    private static final Map<String, Adapter> BOTH = Map.ofEntries(
            Map.entry("SFTP", file("sftp", Transport.PROTOCOL)),
            Map.entry("PollingSFTP", file("sftp", Transport.PROTOCOL)),
            Map.entry("FTP", file("ftp", Transport.OPTION)),
            Map.entry("PollingFTP", file("ftp", Transport.OPTION)),
            Map.entry(
                    "Mail",
                    new Adapter(
                            "mail",
                            Transport.OPTION,
                            List.of("server"),
                            List.of("auth"),
                            List.of("user", "tokenCredential"),
                            NOTHING)),
            Map.entry("AMQP", broker("amqp", "host", ":", "port")),
            Map.entry("Kafka", broker("kafka", "host")),
            Map.entry(
                    "AdvancedEventMesh",
                    new Adapter(
                            "smf",
                            Transport.ADDRESS,
                            List.of("host"),
                            List.of("authenticationType"),
                            List.of("password", "oauth2ClientCredentialsCredentialName"),
                            List.of("keyStoreAlias"))),
            Map.entry(
                    "JDBC",
                    new Adapter("jdbc", Transport.TENANT, List.of("alias"), NOTHING, List.of("alias"), NOTHING)));

    static Adapter of(String componentType, boolean sender) {
        Map<String, Adapter> table = sender ? SENDERS : RECEIVERS;
        Adapter known = table.getOrDefault(componentType, BOTH.get(componentType));
        return known == null ? unknown(componentType) : known;
    }

    /** Tell whether callers reach the flow through it, whereas a polling channel fetches by itself. */
    boolean isServed() {
        return transport == Transport.PLATFORM || protocol.equals("processdirect");
    }

    /** Tell whether it sends messages whose headers and bodies may hold a credential. */
    boolean isWeb() {
        return transport == Transport.ADDRESS && protocol.isEmpty();
    }

    /** Tell whether addresses are names of queues or topics of a broker. */
    boolean isMessaging() {
        return List.of("jms", "amqp", "kafka", "smf").contains(protocol);
    }

    private static Adapter served(String protocol, String address) {
        return new Adapter(protocol, Transport.PLATFORM, List.of(address), SENDER_AUTHENTICATION, NOTHING, NOTHING);
    }

    private static Adapter internal(String protocol, String address) {
        return new Adapter(protocol, Transport.INTERNAL, List.of(address), NOTHING, NOTHING, NOTHING);
    }

    private static Adapter web(String authentication, String credential, String certificate, String address) {
        return new Adapter(
                "",
                Transport.ADDRESS,
                List.of(address),
                List.of(authentication),
                List.of(credential),
                List.of(certificate));
    }

    private static Adapter file(String protocol, Transport transport) {
        return new Adapter(
                protocol,
                transport,
                List.of("host", "/", "path"),
                List.of("authentication"),
                List.of("credential_name"),
                List.of("privateKeyAlias"));
    }

    private static Adapter broker(String protocol, String... address) {
        return new Adapter(
                protocol,
                Transport.OPTION,
                List.of(address),
                List.of("authentication"),
                List.of("credentialName"),
                List.of("privateKeyAlias"));
    }

    private static Adapter unknown(String componentType) {
        return new Adapter(
                componentType.toLowerCase(Locale.ROOT),
                Transport.ADDRESS,
                List.of("address"),
                List.of("authenticationMethod", "authentication", "authenticationType", "AuthenticationType"),
                List.of("credentialName", "credential_name", "securityMaterial"),
                List.of("privateKeyAlias"));
    }
}
