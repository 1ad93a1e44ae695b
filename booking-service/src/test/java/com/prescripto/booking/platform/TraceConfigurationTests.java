package com.prescripto.booking.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What leaves the house with a span. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TraceConfigurationTests {

    @Test
    void the_secret_in_an_address_is_not_told() {
        var convention = new TraceConfiguration().requestsWithoutTheirAddress();
        var request = new ServerRequestObservationContext(
                new MockHttpServletRequest("GET", "/api/calendars/a-secret.ics"), new MockHttpServletResponse());
        request.setPathPattern("/api/calendars/{secret}.ics");
        assertThat(convention.getContextualName(request)).isEqualTo("http get /api/calendars/{secret}.ics");
        assertThat(convention.getHighCardinalityKeyValues(request)).isEmpty();
        assertThat(convention.getLowCardinalityKeyValues(request))
                .isNotEmpty()
                .noneMatch(said -> said.getValue().contains("a-secret"));
    }
}
