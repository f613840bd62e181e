package dev.interlock.rules.openapi;

import dev.interlock.artefact.Artefact;
import dev.interlock.artefact.ProjectFiles;
import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.model.InterfaceDraft;
import dev.interlock.model.Style;
import dev.interlock.rules.contract.ContractIdentity;
import dev.interlock.rules.contract.Majors;
import dev.interlock.rules.contract.References;
import dev.interlock.rules.contract.RemoteReferences;
import dev.interlock.rules.contract.SchemaNames;
import java.util.Optional;

/** Compose the interface that one OpenAPI contract describes. */
final class OpenApiInterface {

    private final Artefact artefact;
    private final Node root;
    private final ProjectFiles files;
    private final References references;
    private final ContractIdentity identity;
    private final OpenApiOperation.All operations;
    private final OpenApiServers servers;
    private final OpenApiSecurity security;

    OpenApiInterface(Artefact artefact, Node root, OpenApiVersion version, ProjectFiles files) {
        this.artefact = artefact;
        this.root = root;
        this.files = files;
        this.references = References.of(artefact.references());
        this.identity = new ContractIdentity(root, references, version.key(), "OpenAPI", files);
        this.operations = OpenApiOperation.all(root, references);
        this.servers = new OpenApiServers(root, version, references, operations.operations());
        this.security = new OpenApiSecurity(root, references, operations.operations());
    }

    InterfaceDraft draft() {
        InterfaceDraft draft = InterfaceDraft.open(
                identity.nativeId(), Style.API, OpenApiFormat.ID, artefact.file(), identity.anchor());
        Draft facts = draft.facts();
        identity.into(facts);
        Majors majors = new Majors();
        Draft contract = identity.contract();
        facts.put("contract", contract);
        Optional<Draft> authentication = security.ofContract();
        if (authentication.isPresent()) {
            facts.put("authentication", authentication.get());
        }
        servers.into(facts);
        new OpenApiExchanges(root, references, operations, security, majors).into(facts);
        new OpenApiPaths(servers, operations.operations(), majors).into(facts);
        majors.into(contract);
        SchemaNames schemas = new SchemaNames(references);
        schemas.addAll(references.get(references.get(root, "components"), "schemas"));
        schemas.addAll(references.get(root, "definitions"));
        schemas.into(facts);
        RemoteReferences remote = new RemoteReferences(files);
        remote.addAll(artefact.references(), root.document());
        remote.into(facts);
        return draft;
    }
}
