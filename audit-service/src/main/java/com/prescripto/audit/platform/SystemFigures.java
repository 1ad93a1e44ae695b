package com.prescripto.audit.platform;

import java.util.Map;

/** Numbers that say how this service keeps up, for the page about the system. */
public interface SystemFigures {

    /** By their names, such as {@code outboxPending}. May fail, and may take as long as it likes: then they are not shown. */
    Map<String, Double> read();
}
