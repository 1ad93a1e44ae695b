import type { PaymentState, PaymentStatus } from "../api/types";
import type { Tone } from "./status";

interface PaymentWords {
  label: string;
  tone: Tone;
}

const words: Record<PaymentStatus, PaymentWords> = {
  UNPAID: { label: "Unpaid", tone: "neutral" },
  PENDING: { label: "Payment pending", tone: "waiting" },
  PAID: { label: "Paid", tone: "good" },
  REFUNDING: { label: "Refund on its way", tone: "info" },
  PARTLY_REFUNDED: { label: "Partly refunded", tone: "info" },
  REFUNDED: { label: "Refunded", tone: "neutral" },
  IN_REVIEW: { label: "Payment in review", tone: "waiting" },
};

/** The only translator of a payment's status into words and tone. */
export function wordsForPayment(status: PaymentStatus): PaymentWords {
  return words[status];
}

/** What the payment of a visit has come to; nothing was ever asked for where the server says nothing. */
export function paymentStatusOf({ payment }: { payment?: PaymentState | undefined }): PaymentStatus {
  return payment?.status ?? "UNPAID";
}

/** Whether money has come in, whatever became of it. */
export function hasPaid(status: PaymentStatus): boolean {
  return status !== "UNPAID" && status !== "PENDING";
}
