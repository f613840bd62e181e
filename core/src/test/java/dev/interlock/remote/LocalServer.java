package dev.interlock.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine, for tests, that remembers what it was asked for. */
public final class LocalServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answering> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private interface Answering {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    public LocalServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().toString();
            asked.add(path);
            try (exchange) {
                answers.getOrDefault(path, missing -> missing.sendResponseHeaders(404, -1))
                        .answer(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    /** Tell the host as it is allowed. */
    public String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Tell the address of a file. */
    public String at(String path) {
        return "http://" + host() + path;
    }

    /** List the paths that somebody asked for. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public LocalServer with(String path, String text) {
        answers.put(path, exchange -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
        return this;
    }

    public LocalServer leadingOn(String path, String location) {
        answers.put(path, exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            exchange.sendResponseHeaders(302, -1);
        });
        return this;
    }

    public LocalServer silentAt(String path) {
        answers.put(path, exchange -> Thread.sleep(60_000));
        return this;
    }

    /** Answer at once, and then with a byte from time to time. */
    public LocalServer drippingAt(String path) {
        answers.put(path, exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            OutputStream body = exchange.getResponseBody();
            for (int i = 0; i < 1_000; i++) {
                body.write('#');
                body.flush();
                Thread.sleep(50);
            }
        });
        return this;
    }

    public LocalServer endlessAt(String path) {
        answers.put(path, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] comment = "# more\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            while (!Thread.currentThread().isInterrupted()) {
                exchange.getResponseBody().write(comment);
            }
        });
        return this;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
