import type { components } from "./schema";

type Money = components["schemas"]["Money"];

/** What the payment of a visit has come to. */
export type PaymentStatus =
  "UNPAID" | "PENDING" | "PAID" | "REFUNDING" | "PARTLY_REFUNDED" | "REFUNDED" | "IN_REVIEW";

export type PaymentMethod = "ONLINE" | "CASH";

export interface PaymentState {
  status: PaymentStatus;
  method?: PaymentMethod;
  /** What was kept, before anything went back. */
  paid?: Money;
  /** What has gone back. */
  refunded?: Money;
  /** What is on its way back. */
  refunding?: Money;
  paidAt?: string;
}

/** An appointment with its payment; without one nothing was ever asked for. */
export type WithPayment<A extends { allowed: readonly string[] }> = Omit<A, "allowed"> & {
  allowed: (A["allowed"][number] | "PAY")[];
  payment?: PaymentState;
};

/** What opens the provider's payment window. */
export interface Checkout {
  provider: string;
  keyId: string;
  orderId: string;
  amount: Money;
  /** The clinic's. */
  name: string;
  description: string;
  prefill: { name: string; email: string; contact?: string };
  /** Address of the provider's script. */
  script: string;
  /** Until when the time is held for it. */
  payUntil?: string;
}

/** What the provider's window said of a payment, for the server to judge. */
export interface PaymentConfirmation {
  paymentId: string;
  signature: string;
}

export interface ReceiptLine {
  kind: "PAYMENT" | "REFUND";
  at: string;
  method: string;
  /** The provider's name of it. */
  reference?: string;
  amount: Money;
  status: string;
}

export interface Receipt {
  number: string;
  clinic: { name: string; address: string; phone: string; email: string };
  patient: { name: string };
  doctor: { name: string };
  visit: { name: string; start: string; zone: string };
  lines: ReceiptLine[];
  paid: Money;
  refunded: Money;
  kept: Money;
}
