package com.prescripto.audit.trail;

/** Names a chain by the place its events come from: one partition of one topic. */
public record ChainId(String topic, int partition) {}
