package com.acme.orders;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the Order API. */
@RestController
@RequestMapping("/sales/v1/orders")
public class OrderController {

    private static final Logger LOG = LoggerFactory.getLogger(OrderController.class);

    private final OrderBook book;
    private final InvoiceClient invoices;

    public OrderController(OrderBook book, InvoiceClient invoices) {
        this.book = book;
        this.invoices = invoices;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_orders.read')")
    public List<Order> listOrders(@RequestHeader("X-Request-ID") String requestId) {
        return book.all();
    }

    @GetMapping("/{orderId}")
    public Order getOrder(@PathVariable String orderId) {
        return book.find(orderId).orElseThrow();
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_orders.write')")
    public void placeOrder(@RequestBody Order order) {
        book.accept(order);
        invoices.request(order);
        System.out.println("accepted " + order.orderId());
        LOG.info("Order " + order.orderId() + " accepted");
        LOG.info("Order {} of {} accepted", order.orderId());
    }

    /** Items are part of the order by now. */
    @Deprecated
    @GetMapping("/{orderId}/order_items")
    @PreAuthorize("hasAuthority('SCOPE_orders.read')")
    public List<OrderItem> listOrderItems(@PathVariable String orderId) {
        return book.find(orderId).orElseThrow().orderItems();
    }
}
