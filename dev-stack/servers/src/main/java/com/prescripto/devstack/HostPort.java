package com.prescripto.devstack;

/** Where a server listens. */
public record HostPort(String host, int port) {

    /** The given port on the loopback address, which is the only one the dev stack listens on. */
    public static HostPort loopback(int port) {
        return new HostPort("127.0.0.1", port);
    }

    /** Reads what {@link #toString()} wrote. */
    public static HostPort parse(String text) {
        int colon = text.lastIndexOf(':');
        return new HostPort(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
