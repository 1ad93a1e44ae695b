import type { Message, ParkedMessage, QueueDepth } from "@prescripto/web-kit/api/types";

/** What a message tells. One that is newer than this app is shown by its name. */
const kinds: Record<string, string> = {
  BOOKED: "Visit booked",
  RESCHEDULED: "Visit moved",
  CANCELLED: "Visit cancelled",
  LAPSED: "Hold lapsed",
  PAID: "Payment arrived",
  REFUNDED: "Money comes back",
  REMINDED_AHEAD: "Reminder, three days ahead",
  REMINDED_ON_EVE: "Reminder, on the eve",
  WELCOME: "Welcome",
  ADDRESS_CONFIRMATION: "Address to confirm",
  PASSWORD_RESET: "Link to a new password",
  PASSWORD_CHANGED: "Password changed",
  AGENDA: "Doctor's agenda",
};

export const knownKinds = Object.keys(kinds);

export function wordsForKind(kind: string): string {
  return kinds[kind] ?? kind;
}

type Tone = "neutral" | "good" | "waiting" | "stopped" | "info";

const statuses: Record<Message["status"], { label: string; tone: Tone }> = {
  PENDING: { label: "Waiting", tone: "waiting" },
  SENDING: { label: "Being sent", tone: "info" },
  SENT: { label: "Sent", tone: "good" },
  GIVEN_UP: { label: "Given up", tone: "stopped" },
  WITHDRAWN: { label: "Withdrawn", tone: "neutral" },
};

export const knownStatuses = ["PENDING", "SENDING", "SENT", "GIVEN_UP", "WITHDRAWN"] as const;

export function wordsForMessageStatus(status: Message["status"]): { label: string; tone: Tone } {
  return statuses[status];
}

export function wordsForDecision(decision: NonNullable<ParkedMessage["decision"]>): string {
  return decision.act === "REPLAYED" ? "Replayed" : "Discarded";
}

/** What a queue is for: the steps of the ladder by how long they wait. */
export function wordsForQueue({ name, waitSeconds }: QueueDepth): string {
  if (waitSeconds !== undefined) return `Again in ${duration(waitSeconds)}`;
  return name.includes("parked") ? "To be set aside" : "To be told";
}

function duration(seconds: number): string {
  if (seconds < 120) return `${String(seconds)} s`;
  return seconds < 3600 ? `${String(seconds / 60)} min` : `${String(seconds / 3600)} h`;
}
