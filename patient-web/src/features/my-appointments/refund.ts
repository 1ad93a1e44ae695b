import type { Money, PatientAppointment } from "@prescripto/web-kit/api/types";
import { paymentStatusOf } from "@prescripto/web-kit/appointment/payment";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { formatWhen } from "@prescripto/web-kit/format/time";

type Costs = Pick<PatientAppointment, "terms" | "fee" | "zone" | "payment">;

/** What cancelling costs at this minute, and what of the money comes back and how, each in a sentence. */
export function wordsForCost(visit: Costs, now: number): string[] {
  return [...wordsForDeadline(visit, now), wordsForMoney(visit)];
}

function wordsForDeadline({ terms, zone }: Costs, now: number): string[] {
  const until = formatWhen(terms.freeCancellationUntil, zone, now);
  if (terms.refundPercentNow < 100) return [`Free cancellation ended ${until}.`];
  return terms.lateRefundPercent < 100 ? [`Cancelling is free until ${until}.`] : ["Cancelling is free."];
}

function wordsForMoney(visit: Costs): string {
  switch (paymentStatusOf(visit)) {
    case "UNPAID":
      return "You have not paid, so nothing is charged.";
    case "PENDING":
      return "Your payment is not known yet. If it still arrives, all of it comes back to you.";
    case "IN_REVIEW":
      return "The clinic is looking at your payment, and decides what of it comes back.";
    case "PAID":
      return wordsForShare(visit);
    case "REFUNDING":
    case "PARTLY_REFUNDED":
    case "REFUNDED":
      return "What is on its way back to you stays on its way.";
  }
}

function wordsForShare({ terms: { refundPercentNow }, payment, fee }: Costs): string {
  const money = payment.paid ?? fee;
  const paid = formatMoney(money);
  if (refundPercentNow === 0) return `Of the ${paid} you paid, nothing comes back now.`;
  const part =
    refundPercentNow === 100
      ? `All of the ${paid} you paid comes back`
      : `Of the ${paid} you paid, ${refundPercentNow}% comes back now: ${formatMoney(shareOf(money, refundPercentNow))}`;
  return payment.method === "CASH"
    ? `${part}. The clinic gives it back at its desk.`
    : `${part}. Banks take 5 to 7 working days.`;
}

/** What of the money comes back after a cancellation; undefined where none was paid. */
export function wordsForCancelled(visit: Costs, percent: number): string | undefined {
  const status = paymentStatusOf(visit);
  if (status === "UNPAID") return undefined;
  if (status === "PENDING") return "If your payment still arrives, all of it comes back.";
  if (percent === 0) return "Nothing of what was paid comes back.";
  const { payment } = visit;
  const part = percent === 100 ? "What was paid comes back in full." : wordsForPart(payment.paid, percent);
  // Cash does not go back by itself, and somebody has to come for it.
  return status === "PAID" && payment.method === "CASH"
    ? `${part} The clinic gives it back at its desk.`
    : part;
}

function wordsForPart(paid: Money | undefined, percent: number): string {
  const share = paid === undefined ? "" : `: ${formatMoney(shareOf(paid, percent))}`;
  return `Of what was paid, ${percent}% comes back${share}.`;
}

/** That part of a sum, as the server rounds it. */
function shareOf(money: Money, percent: number): Money {
  return { ...money, amount: Math.round((money.amount * percent) / 100) };
}
