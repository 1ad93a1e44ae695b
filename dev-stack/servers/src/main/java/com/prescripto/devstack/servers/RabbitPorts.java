package com.prescripto.devstack.servers;

import com.prescripto.devstack.process.Ports;

/** The five ports a broker listens on. */
public record RabbitPorts(int amqp, int management, int prometheus, int epmd, int distribution) {

    public static RabbitPorts free() {
        return new RabbitPorts(Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free());
    }
}
