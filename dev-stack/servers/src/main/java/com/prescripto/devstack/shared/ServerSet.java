package com.prescripto.devstack.shared;

import com.prescripto.devstack.HostPort;
import com.prescripto.devstack.RabbitServer;
import com.prescripto.devstack.servers.PostgresAdmin;

/** One server of each kind. Each is started when it is first asked for, unless it runs already. */
public interface ServerSet {
    HostPort mongo();

    HostPort redis();

    RabbitServer rabbit();

    HostPort kafka();

    PostgresAdmin postgres();

    HostPort smtp();

    /** The base address of the mail sink's page and API, without a slash at its end. */
    String mailApi();

    /** The base address of the Razorpay sandbox, without a slash at its end. */
    String razorpay();
}
