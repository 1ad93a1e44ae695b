package com.prescripto.notification.parked;

/** Who remembers for good what was decided. */
public interface AuditTrail {
    /** Tells of a decision; false when it could not be told now. To tell twice is to tell once. */
    boolean tell(ParkedMessage decided);
}
