/** What happened, in words. A type that is newer than this app is shown by its name. */
const types: Record<string, string> = {
  APPOINTMENT_BOOKED: "Visit booked",
  APPOINTMENT_CANCELLED: "Visit cancelled",
  APPOINTMENT_COMPLETED: "Visit completed",
  DOCTOR_ADDED: "Doctor added",
  DOCTOR_CHANGED: "Doctor changed",
  HOLIDAYS_CHANGED: "Holidays changed",
  PATIENT_REGISTERED: "Patient registered",
  PATIENT_CHANGED: "Patient’s details changed",
  SCHEDULE_CHANGED: "Schedule changed",
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
