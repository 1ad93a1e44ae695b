import { Problem } from "@prescripto/web-kit/api/problem";
import { explain, type Explanation } from "@prescripto/web-kit/api/words";

const reasons: Record<string, string> = {
  POLICY: "the visit was cancelled",
  SLOT_GONE: "the time was gone when the money came",
  SECOND_PAYMENT: "the visit was paid already",
  CANCELLED_BEFORE: "the visit was cancelled before the money came",
  BY_CLINIC: "the clinic decided so",
  QUARANTINED: "the amount is not the one that was asked for",
};

/** Why money goes back or is set aside, as the end of a sentence; undefined for a reason newer than this app. */
export function wordsForReason(reason: string): string | undefined {
  return reasons[reason];
}

/** Why something about money was refused. A conflict means that somebody, or the provider, was faster. */
export function explainMoney(error: unknown): Explanation {
  const explanation = explain(error);
  return error instanceof Problem && error.status === 409
    ? {
        ...explanation,
        title: "The money of this visit changed before you",
        advice: "Nothing of yours was noted. What you see now is up to date.",
      }
    : explanation;
}
