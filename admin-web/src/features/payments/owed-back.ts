import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import type { Money } from "@prescripto/web-kit/api/types";
import { keptOf, shareOf } from "@prescripto/web-kit/appointment/staff-payment";

/**
 * What is to be handed over the desk of the cash that is here: the agreed share after a cancellation, unless that went
 * back already; else all of it. Undefined where no cash is owed.
 */
export function cashOwedBack(visit: Pick<StaffAppointment, "payment" | "cancellation">): Money | undefined {
  const state = visit.payment;
  const kept = keptOf(state);
  if (state.method !== "CASH" || state.paid === undefined || kept === undefined) return undefined;
  if (visit.cancellation === undefined) return kept;
  const share = shareOf(state.paid, visit.cancellation.refundPercent);
  const owed = share.amount - (state.refunded?.amount ?? 0);
  return owed > 0 ? { ...share, amount: owed } : undefined;
}
