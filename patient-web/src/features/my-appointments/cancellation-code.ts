import type { CancellationCode } from "@prescripto/web-kit/api/types";

const codes: Record<CancellationCode, string> = {
  CANNOT_COME: "I cannot come",
  NO_LONGER_NEEDED: "I no longer need it",
  BOOKED_BY_MISTAKE: "I booked it by mistake",
  WRONG_TIME: "The time does not suit me",
  DOCTOR_ILL: "The doctor is ill",
  DOCTOR_AWAY: "The doctor is away",
  CLINIC_CLOSED: "The clinic is closed",
  PATIENT_ASKED: "You asked for it",
  SCHEDULE_CHANGED: "The doctor's hours changed",
  OTHER: "Another reason",
};

/** Why a visit was cancelled, as its patient reads it. */
export function wordsForCode(code: CancellationCode): string {
  return codes[code];
}

/** The reasons a patient may give. */
export const patientCodes: readonly CancellationCode[] = [
  "CANNOT_COME",
  "NO_LONGER_NEEDED",
  "BOOKED_BY_MISTAKE",
  "WRONG_TIME",
  "OTHER",
];
