import { hasMoney, keptOf, paidWords, shareOf } from "./staff-payment";

const rupees = (amount: number) => ({ amount: amount * 100, currency: "INR" });

it("has nothing to say of the money of a visit that will not be, unless there was some", () => {
  expect(hasMoney({ status: "BOOKED", payment: { status: "UNPAID" } })).toBe(true);
  expect(hasMoney({ status: "CANCELLED", payment: { status: "UNPAID" } })).toBe(false);
  expect(hasMoney({ status: "LAPSED", payment: { status: "UNPAID" } })).toBe(false);
  expect(hasMoney({ status: "CANCELLED", payment: { status: "REFUNDED" } })).toBe(true);
});

it("keeps what neither went back nor is on its way", () => {
  expect(keptOf({ status: "UNPAID" })).toBeUndefined();
  expect(
    keptOf({ status: "REFUNDING", paid: rupees(500), refunded: rupees(100), refunding: rupees(150) }),
  ).toEqual(rupees(250));
});

it("keeps nothing of money in review", () => {
  expect(keptOf({ status: "IN_REVIEW", method: "ONLINE", paid: rupees(5) })).toBeUndefined();
});

it("shares to the nearest minor unit, halves up, as the server does", () => {
  expect(shareOf({ amount: 333, currency: "INR" }, 50).amount).toBe(167);
  expect(shareOf({ amount: 50_000, currency: "INR" }, 0).amount).toBe(0);
  expect(shareOf({ amount: 99, currency: "INR" }, 33).amount).toBe(33);
});

it("says how it was paid", () => {
  expect(paidWords({ status: "PAID", paid: rupees(500), method: "CASH" })).toBe("₹500 in cash");
  expect(paidWords({ status: "PAID", paid: rupees(500), method: "ONLINE" })).toBe("₹500 online");
});
