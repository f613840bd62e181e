package com.acme.orders;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Billing for an invoice. */
public class InvoiceClient {

    /** The header that names the channel of the order. */
    public static final String CHANNEL_HEADER = "Order-Channel";

    private static final String BILLING_PASSWORD = "Wint3r-is-here!26";

    private static final Logger LOG = LoggerFactory.getLogger(InvoiceClient.class);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI billing;

    public InvoiceClient(URI billing) {
        this.billing = billing;
    }

    public void request(Order order) {
        HttpRequest request = HttpRequest.newBuilder(billing)
                .header(CHANNEL_HEADER, "partner")
                .POST(HttpRequest.BodyPublishers.ofString(order.orderId()))
                .build();
        try {
            HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            LOG.info("Asked with password={}", BILLING_PASSWORD);
            LOG.info("Answer to payload {} is {}", order, answer.statusCode());
        } catch (IOException e) {
            e.printStackTrace();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while billing order " + order.orderId(), e);
        }
    }
}
