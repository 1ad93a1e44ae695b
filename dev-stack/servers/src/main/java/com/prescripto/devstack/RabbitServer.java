package com.prescripto.devstack;

/** A RabbitMQ broker; the user may do everything in every virtual host it makes. */
public record RabbitServer(String host, int port, String user, String password, int managementPort) {}
