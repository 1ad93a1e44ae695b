import type { BillPayment, BillRefund } from "@prescripto/web-kit/api/types";

import { aBill, rupees } from "../../testing/payments";
import { storyOf } from "./story";

const payment = (change: Partial<BillPayment>): BillPayment => ({ ...aBill().payments[1]!, ...change });
const refund = (change: Partial<BillRefund>): BillRefund => ({ ...aBill().refunds[0]!, ...change });
const onlyPayment = (one: BillPayment) => storyOf(aBill({ orders: [], payments: [one], refunds: [] }))[0];
const onlyRefund = (one: BillRefund) => storyOf(aBill({ orders: [], payments: [], refunds: [one] }))[0];

it.each([
  [{ status: "CREATED" } as const, "A payment of ₹500 by upi began", undefined],
  [{ status: "AUTHORIZED" } as const, "₹500 by upi is promised, not here yet", undefined],
  [{ verdict: "KEPT" } as const, "₹500 paid by upi", undefined],
  [
    { verdict: "REFUND", why: "SECOND_PAYMENT" } as const,
    "₹500 paid by upi",
    "Not kept: the visit was paid already",
  ],
  [{ verdict: "KEPT", note: "A promise of ours" } as const, "₹500 paid by upi", "“A promise of ours”"],
  [
    { verdict: "REFUND", why: "BY_CLINIC", note: "She asked" } as const,
    "₹500 paid by upi",
    "Not kept: the clinic decided so. “She asked”",
  ],
  [{ verdict: "QUARANTINED" } as const, "₹500 paid by upi", "Set aside for a decision"],
])("tells of a payment %j", (change, what, note) => {
  expect(onlyPayment(payment(change))).toMatchObject({ what, ...(note !== undefined && { note }) });
});

it.each([
  ["PENDING", "₹250 is on its way back"],
  ["PROCESSED", "₹250 went back"],
  ["FAILED", "Sending ₹250 back failed; it is tried again"],
] as const)("tells of a refund that is %s", (status, what) => {
  expect(onlyRefund(refund({ status, id: "rfnd_1" }))).toMatchObject({ what, reference: "rfnd_1" });
});

it("tells of cash taken and given back", () => {
  const cash = {
    amount: rupees(500),
    at: "2026-11-24T10:00:00+05:30",
    returned: {
      amount: rupees(500),
      at: "2026-11-24T10:05:00+05:30",
      reason: "BY_CLINIC" as const,
      note: "Wrong patient",
    },
  };
  expect(
    storyOf(aBill({ orders: [], payments: [], refunds: [], cash })).map(({ what, note }) => [what, note]),
  ).toEqual([
    ["₹500 taken in cash", undefined],
    ["₹500 given back in cash", "“Wrong patient”"],
  ]);
});
