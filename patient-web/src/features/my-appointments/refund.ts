import type { Money } from "@prescripto/web-kit/api/types";

/** That part of a fee, as the server rounds it. */
export function shareOf(fee: Money, percent: number): Money {
  return { ...fee, amount: Math.round((fee.amount * percent) / 100) };
}
