/** What happened, in words. A type that is newer than this app is shown by its name. */
const types: Record<string, string> = {
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
  DOCTOR_ADDED: "Doctor added",
  DOCTOR_CHANGED: "Doctor changed",
  HOLIDAYS_CHANGED: "Holidays changed",
  PATIENT_REGISTERED: "Patient registered",
  PATIENT_CHANGED: "Patient’s details changed",
  SCHEDULE_CHANGED: "Schedule changed",
  ACCOUNT_OPENED: "Account opened",
  ADDRESS_CONFIRMATION_REQUESTED: "Mail to confirm the address asked for",
  ADDRESS_CONFIRMED: "Address confirmed",
  PASSWORD_RESET_REQUESTED: "New password asked for",
  PASSWORD_CHANGED: "Password changed",
  MAILS_CHOSEN: "Mails chosen",
};

export const knownTypes = Object.keys(types);

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
