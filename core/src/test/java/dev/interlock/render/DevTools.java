package dev.interlock.render;

import dev.interlock.document.DocumentReader;
import dev.interlock.document.Node;
import dev.interlock.document.Syntax;
import dev.interlock.source.Limits;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Asks a browser over its DevTools protocol, and keeps what it says unasked. */
final class DevTools implements WebSocket.Listener {

    static final int PATIENCE_SECONDS = 60;

    /**
     * Something that the browser said unasked.
     *
     * @param method what it is about, such as {@code Runtime.consoleAPICalled}
     * @param message the whole message
     */
    record Event(String method, String message) {}

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Map<String, CompletableFuture<Node>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final StringBuilder received = new StringBuilder();
    private String session = "";

    /** Open the connection over which to ask. */
    WebSocket connect(String address) throws Exception {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), this)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void within(String sessionId) {
        session = sessionId;
    }

    Node ask(WebSocket socket, String method, String parameters) throws Exception {
        String id = Integer.toString(ids.incrementAndGet());
        CompletableFuture<Node> answer = new CompletableFuture<>();
        asked.put(id, answer);
        String inSession = session.isEmpty() ? "" : ",\"sessionId\":" + quoted(session);
        String question = "{\"id\":" + id + ",\"method\":" + quoted(method) + ",\"params\":" + parameters + inSession;
        socket.sendText(question + "}", true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        Node message = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (message.get("error").isObject()) {
            throw new IOException(
                    method + ": " + message.get("error").get("message").text());
        }
        return message.get("result");
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    void forget() {
        events.clear();
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            quoted.append(c < ' ' || c == '"' || c == '\\' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
        }
        return quoted.append('"').toString();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        received.append(data);
        if (last) {
            take(received.toString());
            received.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void take(String message) {
        byte[] json = message.getBytes(StandardCharsets.UTF_8);
        Node read = DocumentReader.read("message.json", json, Syntax.JSON, Limits.standard())
                .value()
                .orElseThrow()
                .root();
        Optional<String> id = read.find("id").isPresent()
                ? Optional.of(read.get("id").number().toString())
                : Optional.empty();
        if (id.isPresent()) {
            CompletableFuture<Node> waiting = asked.remove(id.get());
            if (waiting != null) {
                waiting.complete(read);
            }
        } else {
            events.add(new Event(read.get("method").text(), message));
        }
    }
}
