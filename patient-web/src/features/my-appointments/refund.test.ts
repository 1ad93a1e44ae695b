import type { PaymentState } from "@prescripto/web-kit/api/types";
import { aPayment, aVisit, theTerms } from "@prescripto/web-kit/testing/visits";

import { wordsForCancelled, wordsForCost } from "./refund";

const now = Date.parse("2026-11-24T09:00:00+05:30");
const rupees = (amount: number) => ({ amount: amount * 100, currency: "INR" });
const costs = (payment: PaymentState | undefined, refundPercentNow = 100) =>
  wordsForCost(
    aVisit({ terms: theTerms({ refundPercentNow }), ...(payment === undefined ? {} : { payment }) }),
    now,
  ).at(-1);

it.each<[string, PaymentState | undefined, number, string]>([
  ["unpaid", undefined, 100, "You have not paid, so nothing is charged."],
  ["paid", aPayment(), 100, "All of the ₹500 you paid comes back. Banks take 5 to 7 working days."],
  [
    "paid, late",
    aPayment({ paid: rupees(333.33) }),
    50,
    "Of the ₹333.33 you paid, 50% comes back now: ₹166.67. Banks take 5 to 7 working days.",
  ],
  ["paid, too late", aPayment(), 0, "Of the ₹500 you paid, nothing comes back now."],
  [
    "paid in cash",
    aPayment({ method: "CASH" }),
    100,
    "All of the ₹500 you paid comes back. The clinic gives it back at its desk.",
  ],
  [
    "pending",
    { status: "PENDING" },
    50,
    "Your payment is not known yet. If it still arrives, all of it comes back to you.",
  ],
  [
    "in review",
    { status: "IN_REVIEW" },
    50,
    "The clinic is looking at your payment, and decides what of it comes back.",
  ],
  [
    "going back",
    aPayment({ status: "REFUNDING", refunding: rupees(500) }),
    50,
    "What is on its way back to you stays on its way.",
  ],
])("says what cancelling gives back of a visit that is %s", (_, payment, percent, words) => {
  expect(costs(payment, percent)).toBe(words);
});

it("tells after a cancellation what comes back, and nothing where nothing was paid", () => {
  expect(wordsForCancelled(aVisit(), 50)).toBeUndefined();
  expect(wordsForCancelled(aVisit({ payment: aPayment() }), 0)).toBe("Nothing of what was paid comes back.");
  expect(wordsForCancelled(aVisit({ payment: aPayment() }), 70)).toBe(
    "Of what was paid, 70% comes back: ₹350.",
  );
  // Money that is known of only after the cancellation is no longer the policy's.
  expect(wordsForCancelled(aVisit({ payment: { status: "PENDING" } }), 50)).toBe(
    "If your payment still arrives, all of it comes back.",
  );
});

it("says where cash is given back, until it was", () => {
  const cash = aPayment({ method: "CASH" });
  expect(wordsForCancelled(aVisit({ payment: cash }), 70)).toBe(
    "Of what was paid, 70% comes back: ₹350. The clinic gives it back at its desk.",
  );
  expect(wordsForCancelled(aVisit({ payment: { ...cash, status: "PARTLY_REFUNDED" } }), 70)).toBe(
    "Of what was paid, 70% comes back: ₹350.",
  );
});
