/** What happened, in words, in groups as a reader looks for it. */
const groups = {
  Visits: {
    APPOINTMENT_HELD: "Time held",
    APPOINTMENT_LAPSED: "Hold ran out",
    APPOINTMENT_BOOKED: "Visit booked",
    APPOINTMENT_RESCHEDULED: "Visit moved",
    APPOINTMENT_CANCELLED: "Visit cancelled",
    APPOINTMENT_ARRIVED: "Patient arrived",
    APPOINTMENT_COMPLETED: "Visit completed",
    APPOINTMENT_NO_SHOW: "Patient did not come",
    APPOINTMENT_ATTENDANCE_UNDONE: "Attendance undone",
    APPOINTMENT_NOTED: "Notes written",
    APPOINTMENT_ERASED: "Words on a visit erased",
  },
  Money: {
    PAYMENT_STARTED: "Payment begun",
    PAYMENT_AUTHORIZED: "Payment promised",
    PAYMENT_FAILED: "Payment failed",
    PAYMENT_SUCCESS: "Paid",
    PAYMENT_REFUND_STARTED: "Refund begun",
    PAYMENT_REFUND_ACCEPTED: "Refund on its way",
    PAYMENT_REFUNDED: "Refunded",
    PAYMENT_REFUND_FAILED: "Refund failed",
    PAYMENT_QUARANTINED: "Payment set aside",
    PAYMENT_RESOLVED: "Payment decided on",
    PAYMENT_REASSIGNED: "Bill passed to another doctor",
  },
  "The clinic": {
    DOCTOR_ADDED: "Doctor added",
    DOCTOR_CHANGED: "Doctor changed",
    SCHEDULE_CHANGED: "Schedule changed",
    HOLIDAYS_CHANGED: "Holidays changed",
    MESSAGE_REPLAYED: "Message sent again",
    MESSAGE_DISCARDED: "Message discarded",
  },
  Patients: {
    PATIENT_REGISTERED: "Patient registered",
    PATIENT_CHANGED: "Patient’s details changed",
    PATIENT_ERASED: "Patient erased",
    PATIENT_READ: "Patient data read",
    LIST_EXPORTED: "List taken away",
  },
  Accounts: {
    ACCOUNT_OPENED: "Account opened",
    ADDRESS_CONFIRMATION_REQUESTED: "Mail to confirm the address asked for",
    ADDRESS_CONFIRMED: "Address confirmed",
    PASSWORD_RESET_REQUESTED: "New password asked for",
    PASSWORD_CHANGED: "Password changed",
    MAILS_CHOSEN: "Mails chosen",
    ACCOUNT_CLOSED: "Account closed",
  },
  Access: {
    SIGNED_IN: "Signed in",
    SIGNED_OUT: "Signed out",
    SIGN_IN_REFUSED: "Sign-in refused",
    SESSION_REUSED: "Stolen session ended",
    ACCESS_REFUSED: "Access refused",
    AUDIT_SEARCHED: "Audit trail searched",
    AUDIT_EXPORTED: "Audit trail taken away",
    AUDIT_REPLAYED: "Audit trail replayed",
  },
};

/** The groups with their types, in the order in which they are offered. */
export const typeGroups = Object.entries(groups).map(([label, words]) => ({
  label,
  types: Object.keys(words),
}));

const types: Record<string, string> = Object.fromEntries(
  Object.values(groups).flatMap((words) => Object.entries(words)),
);

export const knownTypes = Object.keys(types);

/** A type that is newer than this app is shown by its name. */
export function wordsForType(type: string): string {
  return types[type] ?? type;
}

const roles: Record<string, string> = {
  ADMIN: "Admin",
  DOCTOR: "Doctor",
  PATIENT: "Patient",
  SYSTEM: "The system",
  ANONYMOUS: "Nobody signed in",
};

export function wordsForRole(role: string): string {
  return roles[role] ?? role;
}
