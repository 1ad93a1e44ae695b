package com.prescripto.booking.patients;

/** A patient's administrative gender. FHIR: administrative-gender, without its "unknown", which here is absence. */
public enum Gender {
    FEMALE,
    MALE,
    OTHER
}
