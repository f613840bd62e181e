package dev.interlock.model;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Write contracts that a project only consumes as calls: one for each address, or one where none is told. */
final class ConsumedContracts {

    private ConsumedContracts() {}

    static List<Draft> calls(List<Node> contracts) {
        List<Draft> calls = new ArrayList<>();
        for (Node contract : contracts) {
            List<Node> endpoints = contract.get("endpoints").childList();
            if (endpoints.isEmpty()) {
                calls.add(complete(contract, Draft.object().from(contract.sources()), contract));
            }
            for (Node endpoint : endpoints) {
                calls.add(complete(contract, Draft.copyOf(endpoint), endpoint));
            }
        }
        return calls;
    }

    private static Draft complete(Node contract, Draft call, Node endpoint) {
        if (call.find("name").isEmpty()) {
            call.put("name", contract.get("name"));
        }
        call.put("contract", contract.get("artefact"));
        call.put("version", contract.get("version"));
        Node own = endpoint.get("authentication");
        Node stated = own.isAbsent() ? contract.get("authentication") : own;
        call.put(
                "authentication",
                stated.isAbsent()
                        ? Authentication.notDeclared(contract)
                        : Authentication.complete(stated, Optional.empty(), Optional.empty()));
        if (call.find("encrypted").isEmpty()) {
            Encryption.of(endpoint).ifPresent(encrypted -> call.put("encrypted", encrypted));
        }
        return call;
    }
}
