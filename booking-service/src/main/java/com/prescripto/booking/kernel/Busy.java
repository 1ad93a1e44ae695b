package com.prescripto.booking.kernel;

/** Not now, for a reason that passes by itself; nothing was done, and doing the same again a little later is right. */
public abstract class Busy extends RuntimeException {

    protected Busy(String why) {
        super(why, null, false, false);
    }
}
