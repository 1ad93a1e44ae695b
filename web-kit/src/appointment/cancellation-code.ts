import type { CancellationCode } from "../api/types";

const codes: Record<CancellationCode, string> = {
  CANNOT_COME: "The patient cannot come",
  NO_LONGER_NEEDED: "The visit is no longer needed",
  BOOKED_BY_MISTAKE: "It was booked by mistake",
  WRONG_TIME: "The time does not suit the patient",
  DOCTOR_ILL: "The doctor is ill",
  DOCTOR_AWAY: "The doctor is away",
  CLINIC_CLOSED: "The clinic is closed",
  PATIENT_ASKED: "The patient asked for it",
  SCHEDULE_CHANGED: "The doctor's hours changed",
  OTHER: "Another reason",
};

/** Why a visit was cancelled, as staff read it. */
export function wordsForCode(code: CancellationCode): string {
  return codes[code];
}

/** The reasons a doctor or an admin may give. */
export const staffCodes: readonly CancellationCode[] = [
  "PATIENT_ASKED",
  "DOCTOR_ILL",
  "DOCTOR_AWAY",
  "CLINIC_CLOSED",
  "SCHEDULE_CHANGED",
  "OTHER",
];
