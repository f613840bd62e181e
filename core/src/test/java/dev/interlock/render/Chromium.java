package dev.interlock.render;

import static dev.interlock.render.DevTools.PATIENCE_SECONDS;
import static dev.interlock.render.DevTools.quoted;

import dev.interlock.document.Node;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Drives a headless Chromium with one page. Nothing but a Chromium is needed. */
final class Chromium implements Closeable {

    private static final List<String> NAMES = List.of(
            "chromium-headless-shell",
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome",
            "Google Chrome",
            "Chromium");
    private static final List<String> FOLDERS = List.of(
            "/usr/bin",
            "/usr/lib/chromium",
            "/snap/bin",
            "/opt/google/chrome",
            "/Applications/Google Chrome.app/Contents/MacOS",
            "/Applications/Chromium.app/Contents/MacOS",
            "C:\\Program Files\\Google\\Chrome\\Application",
            "C:\\Program Files (x86)\\Google\\Chrome\\Application");
    private static final int PHONE = 500;

    private final Process process;
    private final DevTools tools;
    private final WebSocket socket;

    private Chromium(Process process, DevTools tools, WebSocket socket) {
        this.process = process;
        this.tools = tools;
        this.socket = socket;
    }

    /** Find the one that {@code INTERLOCK_CHROMIUM} names, one on the path, or one where systems usually install it. */
    static Optional<Path> find() {
        List<Path> candidates = new ArrayList<>();
        String told = System.getenv().getOrDefault("INTERLOCK_CHROMIUM", "");
        if (!told.isBlank()) {
            candidates.add(Path.of(told));
        }
        List<String> folders =
                new ArrayList<>(List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)));
        folders.addAll(FOLDERS);
        for (String name : NAMES) {
            for (String folder : folders) {
                candidates.add(new File(folder, name).toPath());
                candidates.add(new File(folder, name + ".exe").toPath());
            }
        }
        return candidates.stream()
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /** Start one with an empty page, which keeps what it stores in a directory. */
    static Chromium start(Path binary, Path profile) throws Exception {
        Process process = new ProcessBuilder(
                        binary.toString(),
                        "--headless",
                        // The pages are ours, and in a container there is no sandbox to be had.
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--hide-scrollbars",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        try {
            DevTools tools = new DevTools();
            WebSocket socket = tools.connect(address(process));
            Chromium chromium = new Chromium(process, tools, socket);
            chromium.attach();
            return chromium;
        } catch (Exception e) {
            end(process);
            throw e;
        }
    }

    private void attach() throws Exception {
        String target = ask("Target.createTarget", "{\"url\":\"about:blank\"}")
                .get("targetId")
                .text();
        tools.within(ask("Target.attachToTarget", "{\"targetId\":" + quoted(target) + ",\"flatten\":true}")
                .get("sessionId")
                .text());
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            ask(domain + ".enable", "{}");
        }
    }

    private static String address(Process process) throws Exception {
        CompletableFuture<String> address = new CompletableFuture<>();
        Thread reading = new Thread(() -> {
            List<String> said = new ArrayList<>();
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    said.add(line);
                    if (line.startsWith("DevTools listening on ")) {
                        address.complete(line.substring("DevTools listening on ".length()));
                    }
                }
                address.completeExceptionally(new IOException("Chromium ended: " + said));
            } catch (IOException e) {
                address.completeExceptionally(e);
            }
        });
        reading.setDaemon(true);
        reading.start();
        return address.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Show pages as on a screen of this size. */
    void screen(int width, int height, String scheme) throws Exception {
        boolean isPhone = width < PHONE;
        ask(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":%d,\"height\":%d,\"deviceScaleFactor\":%d,\"mobile\":%b}"
                        .formatted(width, height, isPhone ? 2 : 1, isPhone));
        ask(
                "Emulation.setEmulatedMedia",
                "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":" + quoted(scheme) + "}]}");
    }

    /** Open a page and wait until it is loaded; what was said before is forgotten. */
    void open(URI address) throws Exception {
        // A page that differs in its fragment alone would not be loaded anew.
        load("about:blank");
        load(address.toString());
    }

    private void load(String address) throws Exception {
        tools.forget();
        ask("Page.navigate", "{\"url\":" + quoted(address) + "}");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (said("Page.loadEventFired").isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IOException("'" + address + "' was not loaded in " + PATIENCE_SECONDS + " s");
            }
            Thread.sleep(5);
        }
    }

    /** List the messages about one thing that the browser sent since the page was opened. */
    List<String> said(String method) {
        return tools.events().stream()
                .filter(event -> event.method().equals(method))
                .map(DevTools.Event::message)
                .toList();
    }

    /** Evaluate an expression in the page, and wait for what it promises. */
    Node evaluate(String expression) throws Exception {
        Node answer = ask(
                "Runtime.evaluate",
                "{\"awaitPromise\":true,\"returnByValue\":true,\"userGesture\":true,\"expression\":"
                        + quoted(expression) + "}");
        if (answer.find("exceptionDetails").isPresent()) {
            throw new IOException("the page broke at " + expression + ": "
                    + answer.get("result").get("description").findText().orElse(""));
        }
        return answer.get("result").get("value");
    }

    /** Press a key, as a person does. */
    void press(String key) throws Exception {
        String text = key.length() == 1 ? ",\"text\":" + quoted(key) : "";
        ask("Input.dispatchKeyEvent", "{\"type\":\"keyDown\",\"key\":" + quoted(key) + text + "}");
        ask("Input.dispatchKeyEvent", "{\"type\":\"keyUp\",\"key\":" + quoted(key) + "}");
    }

    byte[] screenshot() throws Exception {
        return Base64.getDecoder()
                .decode(ask("Page.captureScreenshot", "{\"format\":\"png\"}")
                        .get("data")
                        .text());
    }

    Node ask(String method, String parameters) throws Exception {
        return tools.ask(socket, method, parameters);
    }

    @Override
    public void close() {
        end(process);
    }

    /** When it returns, nothing writes into the profile any more. */
    private static void end(Process process) {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : all) {
            each.onExit().completeOnTimeout(each, 5, TimeUnit.SECONDS).join();
        }
    }
}
