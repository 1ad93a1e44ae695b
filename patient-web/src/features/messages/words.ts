import type { PatientMessage } from "@prescripto/web-kit/api/types";
import { formatWhen } from "@prescripto/web-kit/format/time";

/** What a message tells. One that is newer than this app is simply a message. */
const kinds: Record<string, string> = {
  BOOKED: "Your visit is booked",
  RESCHEDULED: "Your visit has moved",
  CANCELLED: "Your visit is cancelled",
  LAPSED: "Your hold has lapsed",
  PAID: "Your payment has arrived",
  REFUNDED: "Your money comes back",
  REMINDED_AHEAD: "Reminder, three days ahead",
  REMINDED_ON_EVE: "Reminder, on the day before",
};

export function wordsForKind(kind: string): string {
  return kinds[kind] ?? "Message about your visit";
}

/** Why something was not sent after all. */
const reasons: Record<string, string> = {
  CANCELLED: "the visit was cancelled before",
  LAPSED: "the time was no longer held",
  CHANGED: "the visit had changed again before",
  OVER: "the visit had begun before",
  NEXT_ONE: "the next reminder was due",
  LET_GO: "you had let the time go yourself",
  BOOKED_AGAIN: "you had booked again before",
  MONEY_BACK: "the money had gone back before",
  NOT_WANTED: "you have switched these off",
};

/** "Sent today 10:30 to m•••@e•••.org" */
export function wordsForState(message: PatientMessage, zone: string, now: number): string {
  const { status, at, dueAt, to, why } = message;
  switch (status) {
    case "SENT":
      return `Sent ${formatWhen(at, zone, now)}${to === undefined ? "" : ` to ${to}`}`;
    case "WITHDRAWN":
      return `Not sent: ${reasons[why ?? ""] ?? "it was no longer true"}`;
    case "GIVEN_UP":
      return "Could not be delivered. Please check the email address in your details.";
    case "PENDING":
    case "SENDING":
      return dueAt !== undefined && Date.parse(dueAt) > now
        ? `Will be sent ${formatWhen(dueAt, zone, now)}`
        : "On its way";
  }
}
