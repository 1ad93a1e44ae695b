package com.prescripto.devstack.servers;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The few requests the dev stack makes of its servers. */
public final class Http {
    private static final int PATIENCE_MILLIS = 3_000;

    private Http() {}

    /** The status of a GET. */
    public static int status(String url) throws IOException {
        return request("GET", url, null, null);
    }

    /** The status of a GET as the given user. */
    static int status(String url, String user, String password) throws IOException {
        return request("GET", url, basic(user, password), null);
    }

    /** Puts JSON as the given user. */
    public static void put(String url, String user, String password, String json) throws IOException {
        int status = request("PUT", url, basic(user, password), json);
        if (status >= 300) {
            throw new IOException("PUT %s answered %d".formatted(url, status));
        }
    }

    /** Puts JSON as nobody in particular. */
    public static void put(String url, String json) throws IOException {
        int status = request("PUT", url, null, json);
        if (status >= 300) {
            throw new IOException("PUT %s answered %d".formatted(url, status));
        }
    }

    private static int request(String method, String url, @Nullable String authorization, @Nullable String json)
            throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setRequestMethod(method);
        if (authorization != null) {
            connection.setRequestProperty("Authorization", authorization);
        }
        try {
            if (json != null) {
                connection.setDoOutput(true);
                connection.setRequestProperty("Content-Type", "application/json");
                connection.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
            }
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    private static String basic(String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }
}
