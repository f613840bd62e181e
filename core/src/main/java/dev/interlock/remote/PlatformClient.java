package dev.interlock.remote;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Ask servers by the client of the platform, with its proxies and certificates. */
final class PlatformClient implements RemoteClient {

    private final HttpClient client;

    PlatformClient() {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Answer get(URI address, long mostBytes, Duration within) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(within).build();
        CompletableFuture<HttpResponse<byte[]>> asked =
                client.sendAsync(request, response -> new Beginning(mostBytes + 1));
        try {
            HttpResponse<byte[]> response = asked.get(within.toMillis(), TimeUnit.MILLISECONDS);
            Answer answer = Answer.of(response.statusCode(), response.body());
            Optional<String> location = response.headers().firstValue("Location");
            return location.isPresent() ? answer.leadingTo(location.get()) : answer;
        } catch (TimeoutException e) {
            throw new SocketTimeoutException("no answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof HttpTimeoutException) {
                throw new SocketTimeoutException("no answer");
            }
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IOException(e.getCause());
        } finally {
            asked.cancel(true); // a server that goes on sending is not listened to
        }
    }

    /** Take no more of a body than is needed to see that it is too long. */
    private static final class Beginning implements HttpResponse.BodySubscriber<byte[]> {

        private final long most;
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private Flow.@Nullable Subscription subscription;

        private Beginning(long most) {
            this.most = most;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription = begun;
            begun.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            for (ByteBuffer part : parts) {
                byte[] bytes = new byte[(int) Math.min(part.remaining(), most - taken.size())];
                part.get(bytes);
                taken.writeBytes(bytes);
            }
            if (taken.size() >= most && subscription != null) {
                subscription.cancel();
                body.complete(taken.toByteArray());
            }
        }

        @Override
        public void onError(Throwable failure) {
            body.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            body.complete(taken.toByteArray());
        }
    }
}
