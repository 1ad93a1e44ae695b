package com.prescripto.audit.trail.store;

import com.prescripto.audit.platform.SystemPart;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
class PostgresPart implements SystemPart {

    private final JdbcTemplate jdbc;

    PostgresPart(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "POSTGRESQL";
    }

    @Override
    public void ask() {
        jdbc.queryForObject("SELECT 1", Integer.class);
    }
}
