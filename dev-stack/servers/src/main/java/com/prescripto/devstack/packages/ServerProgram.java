package com.prescripto.devstack.packages;

/** A server that Debian has: the program that is the server, and the packages that hold it. */
public enum ServerProgram {
    REDIS("redis", "redis-server", "redis-server", "redis-(server|tools)"),
    RABBITMQ("rabbitmq", "rabbitmq-server", "rabbitmq-server", "rabbitmq-server|erlang-.*"),
    POSTGRES("postgres", "postgres", "postgresql", "postgresql-(client-)?[0-9]+"),
    PROMETHEUS("prometheus", "prometheus", "prometheus", "prometheus");

    private final String folder;
    private final String program;
    private final String wanted;
    private final String parts;

    ServerProgram(String folder, String program, String wanted, String parts) {
        this.folder = folder;
        this.program = program;
        this.wanted = wanted;
        this.parts = parts;
    }

    /** The folder its packages are unpacked into. */
    String folder() {
        return folder;
    }

    /** The name of the program that is the server. */
    public String program() {
        return program;
    }

    /** The package to ask Debian for; what it depends on comes along. */
    String wanted() {
        return wanted;
    }

    /** Whether a package is part of the server, so that it is needed even where the machine has it installed. */
    boolean isPart(String packageName) {
        return packageName.matches(parts);
    }
}
