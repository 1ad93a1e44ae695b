import type { AppointmentStatus, Cancellation } from "../api/types";

/** Colour by meaning; never the only carrier of it. */
export type Tone = "neutral" | "good" | "waiting" | "stopped" | "info";

interface StatusWords {
  label: string;
  tone: Tone;
}

const statuses: Record<AppointmentStatus, StatusWords> = {
  HELD: { label: "Held for you", tone: "waiting" },
  BOOKED: { label: "Booked", tone: "good" },
  ARRIVED: { label: "Arrived", tone: "info" },
  COMPLETED: { label: "Completed", tone: "neutral" },
  CANCELLED: { label: "Cancelled", tone: "stopped" },
  NO_SHOW: { label: "Did not come", tone: "stopped" },
  LAPSED: { label: "Hold ran out", tone: "neutral" },
};

/** The only translator of a status into words and tone. */
export function wordsForStatus(status: AppointmentStatus): StatusWords {
  return statuses[status];
}

const cancelledBy: Record<Cancellation["by"], string> = {
  PATIENT: "the patient",
  DOCTOR: "the doctor",
  ADMIN: "the clinic",
  SYSTEM: "the clinic's system",
};

/** "the doctor": who ended it, as it reads in a sentence. */
export function wordsForCanceller(by: Cancellation["by"]): string {
  return cancelledBy[by];
}
