package com.acme.orders;

import java.time.LocalDate;
import java.util.List;

/** An order of a partner. */
public record Order(String orderId, LocalDate orderDate, List<OrderItem> orderItems) {}
