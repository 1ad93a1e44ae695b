import { formatMoney, parseMoney, typedMoney } from "./money";

it.each([
  [50_000, "INR", "₹500"],
  [49_950, "INR", "₹499.50"],
  [12_345_600, "INR", "₹1,23,456"],
  [1_999, "USD", "$19.99"],
  [500, "JPY", "JP¥500"],
  [0, "INR", "₹0"],
])("shows %i minor units of %s as %s", (amount, currency, shown) => {
  expect(formatMoney({ amount, currency })).toBe(shown);
});

it.each([
  ["500", 50_000],
  ["499.5", 49_950],
  // 19.99 * 100 is 1998.9999999999998 (S14): the digits are moved, never multiplied.
  ["19.99", 1_999],
  ["1,200", 120_000],
  [" 0.01 ", 1],
])("reads %s rupees as %i paise", (text, amount) => {
  expect(parseMoney(text, "INR")).toEqual({ amount, currency: "INR" });
});

it.each(["", "-5", "1.999", "five", "1e3", "1."])("refuses %o as an amount", (text) => {
  expect(parseMoney(text, "INR")).toBeUndefined();
});

it.each([
  [50_000, "INR", "500"],
  [49_950, "INR", "499.50"],
  [500, "JPY", "500"],
])("writes %i minor units of %s as one types it, %s", (amount, currency, typed) => {
  expect(typedMoney({ amount, currency })).toBe(typed);
  expect(parseMoney(typed, currency)).toEqual({ amount, currency });
});
