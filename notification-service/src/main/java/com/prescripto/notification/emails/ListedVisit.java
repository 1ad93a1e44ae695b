package com.prescripto.notification.emails;

import java.util.List;

/**
 * One visit of a day, as the templates show it.
 *
 * @param time from when to when
 * @param what the line that matters most
 * @param details the others
 */
public record ListedVisit(String time, String what, List<String> details) {
    public ListedVisit {
        details = List.copyOf(details);
    }
}
