package com.prescripto.devstack.servers;

import com.prescripto.devstack.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes databases on a PostgreSQL server. Needs PostgreSQL's JDBC driver on the classpath. */
public record PostgresAdmin(String host, int port, String password) {
    /** The owner of everything on the dev stack's server. */
    public static final String USER = "prescripto";

    private static final String DUPLICATE_DATABASE = "42P04";

    /** How to reach a database, which need not exist. */
    public PostgresServer server(String database) {
        return new PostgresServer("jdbc:postgresql://%s:%d/%s".formatted(host, port, database), USER, password);
    }

    /** Makes a database unless it is there, and says how to reach it. */
    public PostgresServer database(String database) {
        if (!database.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("Not a plain name for a database: " + database);
        }
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
                if (found.next()) {
                    return server(database);
                }
            }
            statement.execute("create database " + database);
        } catch (SQLException e) {
            if (!DUPLICATE_DATABASE.equals(e.getSQLState())) {
                throw new IllegalStateException("Could not make the database " + database, e);
            }
        }
        return server(database);
    }

    Connection connect(String database) throws SQLException {
        String url = server(database).jdbcUrl() + "?connectTimeout=2&socketTimeout=10&loginTimeout=3";
        return DriverManager.getConnection(url, USER, password);
    }
}
