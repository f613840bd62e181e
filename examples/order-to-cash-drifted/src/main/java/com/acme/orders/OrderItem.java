package com.acme.orders;

/** One line of an order. */
public record OrderItem(String productId, int quantity) {}
