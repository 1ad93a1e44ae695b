package com.prescripto.devstack;

/** One PostgreSQL database; the user owns it. */
public record PostgresServer(String jdbcUrl, String user, String password) {}
