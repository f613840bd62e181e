package dev.interlock.rules.sap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Tell whether a part of a flow still has the name that its editor gave it. */
final class DefaultNames {

    /** By the type of a step, and its sub-type where that decides. */
    private static final Map<String, List<String>> STEPS = Map.ofEntries(
            Map.entry("Enricher", List.of("content modifier")),
            Map.entry("Script", List.of("script", "groovy script", "java script", "javascript")),
            Map.entry("Mapping", List.of("mapping", "message mapping", "xslt mapping", "operation mapping")),
            Map.entry("ProcessCallElement", List.of("process call", "looping process call", "idempotent process call")),
            Map.entry("IdempotentProcessCall", List.of("idempotent process call")),
            Map.entry("ExternalCall", List.of("request reply", "request-reply")),
            Map.entry("Send", List.of("send")),
            Map.entry("PollEnrich", List.of("poll enrich")),
            Map.entry("contentEnricherWithLookup", List.of("content enricher")),
            Map.entry("Filter", List.of("filter")),
            Map.entry(
                    "Splitter",
                    List.of(
                            "splitter",
                            "general splitter",
                            "iterating splitter",
                            "idoc splitter",
                            "edi splitter",
                            "zip splitter",
                            "tar splitter",
                            "pkcs#7/cms splitter")),
            Map.entry("Gather", List.of("gather")),
            Map.entry("Join", List.of("join")),
            Map.entry("Aggregator", List.of("aggregator")),
            Map.entry("DBstorage", List.of("write", "get", "select", "delete", "data store operations")),
            Map.entry("Variables", List.of("write variables")),
            Map.entry("Encoder", List.of("encoder", "base64 encoder", "gzip compress", "zip compression")),
            Map.entry("Decoder", List.of("decoder", "base64 decoder", "gzip decompress", "zip decompression")),
            Map.entry("JsonToXmlConverter", List.of("json to xml converter")),
            Map.entry("XmlToJsonConverter", List.of("xml to json converter")),
            Map.entry("CsvToXmlConverter", List.of("csv to xml converter")),
            Map.entry("XmlToCsvConverter", List.of("xml to csv converter")),
            Map.entry("EDItoXMLConverter", List.of("edi to xml converter")),
            Map.entry("XMLtoEDIConverter", List.of("xml to edi converter")),
            Map.entry("XmlValidator", List.of("xml validator")),
            Map.entry("EDIValidator", List.of("edi validator")),
            Map.entry("XmlModifier", List.of("xml modifier")),
            Map.entry("PgpEncrypt", List.of("pgp encryptor", "pgpencryptor")),
            Map.entry("PgpDecrypt", List.of("pgp decryptor", "pgpdecryptor")),
            Map.entry("SimpleSignMessage", List.of("simple signer", "simplesigner")),
            Map.entry("XMLDigitalSignMessage", List.of("xml digital signer", "xml signer")),
            Map.entry("MessageDigest", List.of("message digest")),
            Map.entry("ExclusiveGateway", List.of("router", "exclusive gateway")),
            Map.entry("Multicast", List.of("parallel multicast", "multicast")),
            Map.entry("SequentialMulticast", List.of("sequential multicast", "multicast")));

    /** What the editor calls adapters whose technical name is another. */
    private static final Map<String, String> SHOWN = Map.of(
            "hciodata", "odata",
            "odatasender", "odata",
            "datastoreconsumer", "data store",
            "pollingsftp", "sftp",
            "pollingftp", "ftp");

    private static final Pattern NUMBER = Pattern.compile("[\\s_]*\\d+$");
    private static final List<String> PARTICIPANTS = List.of("sender", "receiver");
    private static final List<String> PROCESSES = List.of("integration process", "local integration process");

    private DefaultNames() {}

    static boolean isStep(String type, String kind, String name) {
        String key = type.isEmpty() && kind.equals("exclusiveGateway") ? "ExclusiveGateway" : type;
        return matches(name, STEPS.getOrDefault(key, List.of()));
    }

    /** Channels are called after their adapter. */
    static boolean isChannel(String adapter, String name) {
        String technical = adapter.toLowerCase(Locale.ROOT);
        return matches(name, List.of(technical, SHOWN.getOrDefault(technical, technical)));
    }

    static boolean isParticipant(String name) {
        return matches(name, PARTICIPANTS);
    }

    static boolean isProcess(String name) {
        return matches(name, PROCESSES);
    }

    private static boolean matches(String name, List<String> defaults) {
        String bare = NUMBER.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        return bare.isEmpty()
                || defaults.contains(bare)
                || defaults.contains(name.strip().toLowerCase(Locale.ROOT));
    }
}
