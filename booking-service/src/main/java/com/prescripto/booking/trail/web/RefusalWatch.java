package com.prescripto.booking.trail.web;

import com.prescripto.booking.platform.Asker;
import com.prescripto.booking.trail.AccessRefused.Refusal;
import com.prescripto.booking.trail.Trail;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Writes down when staff ask for what is not theirs: to them it does not exist, to the trail it was asked for. */
@Configuration(proxyBeanMethods = false)
class RefusalWatch implements WebMvcConfigurer {

    private final Trail trail;

    RefusalWatch(Trail trail) {
        this.trail = trail;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public void afterCompletion(
                    HttpServletRequest request,
                    HttpServletResponse response,
                    Object handler,
                    @Nullable Exception failure) {
                watch(request, response.getStatus());
            }
        });
    }

    private void watch(HttpServletRequest request, int status) {
        var asker = Asker.of(request);
        if (status == HttpStatus.NOT_FOUND.value() && ReadingAdvice.isStaff(asker)) {
            var path = request.getRequestURI();
            trail.saw(Refusal.of(request.getMethod(), path, status), asker, Refusal.ids(path));
        }
    }
}
