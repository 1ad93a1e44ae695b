package com.prescripto.booking.platform;

import com.prescripto.booking.kernel.Actor;
import jakarta.servlet.http.HttpServletRequest;

/** Who sends a request, as far as somebody has recognised them. */
public final class Asker {

    private static final String KEY = Asker.class.getName();

    private Asker() {}

    /** Puts down who it is. */
    public static void is(Actor actor, HttpServletRequest request) {
        request.setAttribute(KEY, actor);
    }

    /** Who it is; {@link Actor#ANONYMOUS} when nobody has said so. */
    public static Actor of(HttpServletRequest request) {
        return request.getAttribute(KEY) instanceof Actor actor ? actor : Actor.ANONYMOUS;
    }
}
