import type { Money, PaymentState } from "@prescripto/web-kit/api/types";
import { explain, type Explanation } from "@prescripto/web-kit/api/words";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { formatWhen } from "@prescripto/web-kit/format/time";

import { ScriptBlocked } from "./checkout-script";

/** Why a payment could not begin. */
export function explainRefusal(problem: unknown): Explanation {
  if (!(problem instanceof ScriptBlocked)) return explain(problem);
  return {
    title: "The payment window did not load",
    advice:
      "Nothing was charged. Check your connection, or let this page load the payment service if something blocks it; then try again.",
    correlation: undefined,
  };
}

/** "₹500 paid online, today 09:02."; undefined while no money is known of. */
export function wordsForPaid(
  { paid, method, paidAt }: PaymentState,
  zone: string,
  now: number,
): string | undefined {
  if (paid === undefined) return undefined;
  const how = method === "CASH" ? "at the clinic" : "online";
  const when = paidAt === undefined ? "" : `, ${formatWhen(paidAt, zone, now)}`;
  return `${formatMoney(paid)} paid ${how}${when}.`;
}

/** What of it goes back, and where it is now, each in a sentence. */
export function wordsForRefund({ refunding, refunded, paid, method }: PaymentState): string[] {
  const part = (amount: Money) =>
    amount.amount === paid?.amount ? `All of it (${formatMoney(amount)})` : `${formatMoney(amount)} of it`;
  const words: string[] = [];
  if (refunded !== undefined) {
    words.push(
      method === "CASH"
        ? `${part(refunded)} was given back at the clinic.`
        : `${part(refunded)} has gone back the way it came. Your bank may take 5 to 7 working days to show it.`,
    );
  }
  if (refunding !== undefined) {
    words.push(
      `${part(refunding)} is on its way back to you. Banks take 5 to 7 working days; there is nothing you need to do.`,
    );
  }
  return words;
}
