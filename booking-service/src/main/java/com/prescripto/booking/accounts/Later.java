package com.prescripto.booking.accounts;

/** Does work after the answer, so that the answer's time does not tell what work there was. */
@FunctionalInterface
public interface Later {

    /** Returns at once. Work that fails is logged and given up; work that finds no room is not begun. */
    void run(Runnable work);
}
