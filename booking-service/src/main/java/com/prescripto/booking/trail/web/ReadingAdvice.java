package com.prescripto.booking.trail.web;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.platform.Asker;
import com.prescripto.booking.trail.AboutPatients;
import com.prescripto.booking.trail.AccessRefused;
import com.prescripto.booking.trail.PatientRead;
import com.prescripto.booking.trail.Trail;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Writes down whom staff read about. It looks at the answers themselves, so that no controller can forget to say so. What a
 * command answers is not read but done, and its event tells of it.
 */
@ControllerAdvice
class ReadingAdvice implements ResponseBodyAdvice<Object> {

    private final Trail trail;

    ReadingAdvice(Trail trail) {
        this.trail = trail;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof AboutPatients answer
                && HttpMethod.GET.equals(request.getMethod())
                && request instanceof ServletServerHttpRequest servlet) {
            var reader = Asker.of(servlet.getServletRequest());
            if (isStaff(reader)) {
                var path = servlet.getServletRequest().getRequestURI();
                var ids = Stream.concat(AccessRefused.Refusal.ids(path).stream(), answer.seenIds());
                trail.saw(new PatientRead.Answer(answer.shown()), reader, ids.toList());
            }
        }
        return body;
    }

    static boolean isStaff(Actor actor) {
        return actor.is(Role.DOCTOR) || actor.is(Role.ADMIN);
    }
}
