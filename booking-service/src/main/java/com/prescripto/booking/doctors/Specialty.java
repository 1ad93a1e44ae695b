package com.prescripto.booking.doctors;

/** A field of medicine. The constant's name is its code on the wire and on disk. */
public enum Specialty {
    GENERAL_PHYSICIAN("General physician"),
    GYNECOLOGY("Gynecology"),
    DERMATOLOGY("Dermatology"),
    PEDIATRICS("Pediatrics"),
    NEUROLOGY("Neurology"),
    GASTROENTEROLOGY("Gastroenterology");

    private final String label;

    Specialty(String label) {
        this.label = label;
    }

    /** What people call it. */
    public String label() {
        return label;
    }
}
