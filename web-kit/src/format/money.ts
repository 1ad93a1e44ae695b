import type { Money } from "../api/types";
import { LOCALE } from "./locale";

/** Minor units -> "₹500", "₹499.50". The number of decimals is the currency's own. */
export function formatMoney({ amount, currency }: Money): string {
  const format = new Intl.NumberFormat(LOCALE, {
    style: "currency",
    currency,
    trailingZeroDisplay: "stripIfInteger",
  });
  return format.format(amount / 10 ** minorDigits(currency));
}

/** "499.5" in major units -> 49950; undefined when it is not an amount of this currency. */
export function parseMoney(text: string, currency: string): Money | undefined {
  const digits = minorDigits(currency);
  const match = /^(\d{1,9})(?:\.(\d+))?$/.exec(text.trim().replaceAll(",", ""));
  const [, whole, fraction = ""] = match ?? [];
  if (whole === undefined || fraction.length > digits) return undefined;
  return { amount: Number(whole + fraction.padEnd(digits, "0")), currency };
}

/** Minor units -> "500", "499.50": as one types it, and parseMoney reads it. */
export function typedMoney({ amount, currency }: Money): string {
  const digits = minorDigits(currency);
  const unit = 10 ** digits;
  return (amount / unit).toFixed(amount % unit === 0 ? 0 : digits);
}

function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat(LOCALE, { style: "currency", currency }).resolvedOptions().maximumFractionDigits ??
    2
  );
}
