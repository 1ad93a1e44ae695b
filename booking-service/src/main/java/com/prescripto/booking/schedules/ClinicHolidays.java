package com.prescripto.booking.schedules;

/** The clinic's one list of holidays. */
public interface ClinicHolidays {

    /** The list as it is stored, or none. */
    Holidays current();

    /**
     * Stores a changed list if nobody was faster.
     *
     * @return false when the stored version is not the one before
     */
    boolean save(Holidays.Change change);
}
