package com.prescripto.booking.accounts.security;

import com.prescripto.booking.accounts.Origin;
import com.prescripto.booking.kernel.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers the {@link Actor} who asks and the {@link Origin} the request comes from, as plain arguments. */
@Configuration(proxyBeanMethods = false)
class WhoAsks implements WebMvcConfigurer {

    static {
        // They come from the request itself, so they are no parameters of the API.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Origin.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorResolver());
        resolvers.add(new OriginResolver());
    }

    private static final class ActorResolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Actor resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            return authentication != null && authentication.getPrincipal() instanceof AccessTokens.Bearer bearer
                    ? bearer.actor()
                    : Actor.ANONYMOUS;
        }
    }

    private static final class OriginResolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Origin.class;
        }

        @Override
        public Origin resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders)
                throws UnknownHostException {
            var servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
            // The address is a literal, so nothing is looked up.
            return Origin.of(InetAddress.getByName(servlet.getRemoteAddr()));
        }
    }
}
