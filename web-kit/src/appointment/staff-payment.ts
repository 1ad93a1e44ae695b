import type { Money, PaymentState, PaymentStatus, StaffAppointment } from "../api/types";
import { formatMoney } from "../format/money";

export const paymentStatuses = [
  "UNPAID",
  "PENDING",
  "PAID",
  "REFUNDING",
  "PARTLY_REFUNDED",
  "REFUNDED",
  "IN_REVIEW",
] as const satisfies readonly PaymentStatus[];

/** Whether there is anything to say: of a visit that will not be and that nobody paid there is not. */
export function hasMoney(visit: Pick<StaffAppointment, "payment" | "status">): boolean {
  const over = visit.status === "CANCELLED" || visit.status === "LAPSED";
  return !(over && visit.payment.status === "UNPAID");
}

/** What is still with the clinic of what was paid, and not on its way back; money in review is nobody's yet. */
export function keptOf({ status, paid, refunded, refunding }: PaymentState): Money | undefined {
  if (paid === undefined || status === "IN_REVIEW") return undefined;
  const back = (refunded?.amount ?? 0) + (refunding?.amount ?? 0);
  return { ...paid, amount: Math.max(0, paid.amount - back) };
}

/** A share of an amount as the server counts it: to the nearest minor unit, halves up. */
export function shareOf({ amount, currency }: Money, percent: number): Money {
  return { amount: Math.floor((amount * percent + 50) / 100), currency };
}

/** "₹500 online", "₹500 in cash": what was paid, and how. */
export function paidWords({ paid, method }: PaymentState): string {
  if (paid === undefined) return "nothing";
  return `${formatMoney(paid)} ${method === "CASH" ? "in cash" : "online"}`;
}
