package com.acme.orders;

import java.util.List;
import java.util.Optional;

/** Keeps the orders that were accepted. */
public interface OrderBook {

    List<Order> all();

    Optional<Order> find(String orderId);

    void accept(Order order);
}
