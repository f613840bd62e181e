package dev.interlock.benchmarks;

import dev.interlock.artefact.Project;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes OpenAPI contracts of any size: the same operations over and over, under other names. */
final class Contract {

    /** So many operations are about 20 KB. */
    static final int USUAL_SIZE = 16;

    private static final String HEAD = """
            {
              "openapi": "3.0.3",
              "info": {"title": "Orders", "version": "1.0.0", "description": "Orders of a shop.",
                "contact": {"name": "Orders", "url": "https://orders.shop.test", "email": "orders@shop.test"}},
              "servers": [{"url": "https://api.shop.test/v1"}],
              "tags": [{"name": "orders", "description": "What customers bought."}],
              "components": {
                "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
                "schemas": {"Problem": {"type": "object", "properties": {"title": {"type": "string", "example": "Gone"}}}}
              },
              "security": [{"token": []}],
              "paths": {
            """;

    private static final String OPERATION = """
                "/customers/{customer}/orders-N": {
                  "parameters": [{"name": "customer", "in": "path", "required": true, "schema": {"type": "string"}}],
                  "get": {
                    "operationId": "listOrdersN", "tags": ["orders"], "summary": "List orders",
                    "parameters": [
                      {"name": "state", "in": "query", "schema": {"type": "string", "enum": ["open", "sent", "paid"]}},
                      {"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 1, "example": 20}}
                    ],
                    "responses": {
                      "200": {"description": "The orders.", "content": {"application/json": {"schema": {
                        "type": "array", "items": {"type": "object", "required": ["number"], "properties": {
                          "number": {"type": "string", "pattern": "^[0-9]+$"},
                          "lines": {"type": "array", "items": {"type": "object", "properties": {
                            "article": {"type": "string"}, "amount": {"type": "integer"}}}}}}},
                        "example": [{"number": "4711", "lines": [{"article": "Pen", "amount": 2}]}]}}},
                      "404": {"description": "No such customer.", "content": {"application/problem+json": {
                        "schema": {"$ref": "#/components/schemas/Problem"}}}}
                    }
                  }
                }""";

    private Contract() {}

    /** Write a contract of some operations. */
    static String of(int operations) {
        StringBuilder contract = new StringBuilder(HEAD);
        for (int i = 0; i < operations; i++) {
            contract.append(i == 0 ? "" : ",\n").append(OPERATION.replace("N", String.valueOf(i)));
        }
        return contract.append("\n  }\n}\n").toString();
    }

    /** Give a contract of some operations as a project. */
    static Project project(int operations) {
        return Project.inMemory(Map.of("orders.json", of(operations).getBytes(StandardCharsets.UTF_8)));
    }
}
