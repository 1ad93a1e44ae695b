package com.prescripto.audit.trail;

/** PostgreSQL answers and the tables are as they must be: appending and searching may begin. Published once. */
public record TrailReady() {}
