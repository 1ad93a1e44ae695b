package com.prescripto.audit.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;

/** Where it is written down who was refused what. */
public interface RefusalLog {

    /** Returns when it is; fails when the database does not answer, and then nobody may be told anything, not even no. */
    void refused(Authentication asker, HttpServletRequest request);
}
