package dev.interlock.rules.asyncapi;

import dev.interlock.artefact.Artefact;
import dev.interlock.artefact.ProjectFiles;
import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.model.InterfaceDraft;
import dev.interlock.model.Style;
import dev.interlock.rules.contract.ContractIdentity;
import dev.interlock.rules.contract.Deprecation;
import dev.interlock.rules.contract.DistinctNames;
import dev.interlock.rules.contract.MajorToken;
import dev.interlock.rules.contract.Majors;
import dev.interlock.rules.contract.References;
import dev.interlock.rules.contract.RemoteReferences;
import dev.interlock.rules.contract.SchemaNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compose the interface that one AsyncAPI contract describes: that of one application. */
final class AsyncApiInterface {

    private final Artefact artefact;
    private final Node root;
    private final ProjectFiles files;
    private final References references;
    private final ContractIdentity identity;
    private final List<AsyncApiChannel> channels;
    private final List<AsyncApiOperation> operations;
    private final AsyncApiServers servers;
    private final List<AsyncApiServers.Server> listed;
    private final AsyncApiSecurity security;

    AsyncApiInterface(Artefact artefact, Node root, AsyncApiVersion version, ProjectFiles files) {
        this.artefact = artefact;
        this.root = root;
        this.files = files;
        this.references = References.of(artefact.references());
        this.identity = new ContractIdentity(root, references, AsyncApiFormat.ID, "AsyncAPI", files);
        this.channels = AsyncApiChannel.all(root, version, references);
        this.operations = AsyncApiOperation.all(root, version, references, channels);
        this.servers = new AsyncApiServers(root, references);
        this.listed = servers.list();
        this.security = new AsyncApiSecurity(root, references, listed, operations);
    }

    InterfaceDraft draft() {
        InterfaceDraft draft = InterfaceDraft.open(
                identity.nativeId(), Style.EVENT, AsyncApiFormat.ID, artefact.file(), identity.anchor());
        Draft facts = draft.facts();
        identity.into(facts);
        Draft contract = identity.contract();
        facts.put("contract", contract);
        put(facts, "authentication", security.ofContract());
        Majors majors = new Majors();
        addEndpoints(facts, majors);
        addOperations(facts);
        new AsyncApiChannels(channels, operations, references, majors).into(facts, root.get("channels"));
        addMessages(facts, majors);
        majors.into(contract);
        RemoteReferences remote = new RemoteReferences(files);
        remote.addAll(artefact.references(), root.document());
        remote.into(facts);
        return draft;
    }

    private void addEndpoints(Draft facts, Majors majors) {
        Draft endpoints = Draft.array(Source.of(root.get("servers").nearest()));
        for (AsyncApiServers.Server server : listed) {
            endpoints.add(servers.endpoint(server, security));
            Optional<MajorToken> major = server.address().findMajor();
            if (major.isPresent()) {
                majors.add(major.get(), "address", server.address().sources()[0]);
            }
        }
        if (!listed.isEmpty()) {
            facts.put("endpoints", endpoints);
        }
    }

    private void addOperations(Draft facts) {
        Draft list = Draft.array(Source.of(root.get(operationsKey()).nearest()));
        for (AsyncApiOperation operation : operations) {
            list.add(compose(operation));
        }
        boolean open = false;
        for (AsyncApiChannel channel : channels) {
            open |= References.isDead(channel.node());
        }
        if (open) {
            list.opened();
        }
        if (open || !operations.isEmpty()) {
            facts.put("operations", list);
        }
    }

    private String operationsKey() {
        return root.has("operations") ? "operations" : "channels";
    }

    private Draft compose(AsyncApiOperation operation) {
        Node node = operation.node();
        Draft draft = Draft.object(Source.of(node)).put("key", Draft.string(operation.key(), operation.source()));
        if (!operation.two() || operation.findId().isPresent()) {
            draft.put("id", Draft.string(operation.key(), operation.source()));
        }
        for (String key : List.of("summary", "title")) {
            if (node.get(key).isString()) {
                draft.put("name", node.get(key));
            }
        }
        Node action = node.get("action");
        draft.put(
                "action",
                Draft.string(
                        operation.action(), operation.two() ? Source.ofKey(operation.entry()) : Source.of(action)));
        Node method = references.get(references.get(node, "bindings"), "http").get("method");
        Optional<String> written = method.findText();
        if (written.isPresent()) {
            draft.put("method", Draft.string(written.get().toLowerCase(Locale.ROOT), Source.of(method)));
        }
        Deprecation.into(draft, node);
        put(draft, "authentication", security.of(operation));
        put(draft, "correlation", findCorrelation(operation));
        return draft;
    }

    private Optional<Draft> findCorrelation(AsyncApiOperation operation) {
        for (Node message : operation.messages(references)) {
            Optional<Draft> correlation = new AsyncApiMessage(message).findCorrelation(references);
            if (correlation.isPresent()) {
                return correlation;
            }
        }
        return Optional.empty();
    }

    private static void put(Draft target, String key, Optional<Draft> fact) {
        if (fact.isPresent()) {
            target.put(key, fact.get());
        }
    }

    private void addMessages(Draft facts, Majors majors) {
        Node components = references.get(root, "components");
        Set<Node> messages = new LinkedHashSet<>(references.children(references.get(components, "messages")));
        for (AsyncApiChannel channel : channels) {
            messages.addAll(references.children(references.get(channel.node(), "messages")));
        }
        for (AsyncApiOperation operation : operations) {
            messages.addAll(operation.messages(references));
        }
        DistinctNames headers = new DistinctNames();
        SchemaNames schemas = new SchemaNames(references);
        schemas.addAll(references.get(components, "schemas"));
        for (Node message : messages) {
            AsyncApiMessage read = new AsyncApiMessage(message);
            read.collect(references, headers, majors);
            read.collect(schemas);
        }
        Node type = root.get("defaultContentType");
        Optional<MajorToken> major = MajorToken.ofMediaType(type.findText().orElse(""));
        if (major.isPresent()) {
            majors.add(major.get(), "mediaType", Source.of(type));
        }
        headers.into(facts, "headers");
        schemas.into(facts);
    }
}
