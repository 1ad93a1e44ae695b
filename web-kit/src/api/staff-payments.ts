/**
 * What the API says of money to staff. Written by hand until the generated schema knows it; then these become names for its
 * components, as in types.ts, and nothing else changes.
 */
import type { Action, Money, PaymentState, PaymentStatus, StaffAppointment } from "./types";

export const paymentStatuses = [
  "UNPAID",
  "PENDING",
  "PAID",
  "REFUNDING",
  "PARTLY_REFUNDED",
  "REFUNDED",
  "IN_REVIEW",
] as const satisfies readonly PaymentStatus[];
/** A visit with its money; a visit without any was never paid. */
export interface PayableVisit extends Omit<StaffAppointment, "allowed"> {
  payment?: PaymentState;
  allowed: readonly (Action | "TAKE_CASH" | "RETURN_CASH")[];
}

/** One attempt to pay at the provider. */
export interface BillPayment {
  id: string;
  orderId?: string;
  status: "CREATED" | "FAILED" | "AUTHORIZED" | "CAPTURED";
  amount: Money;
  /** As the provider calls it: "upi", "card". */
  method?: string;
  /** Why it failed, in the provider's words. */
  failure?: string;
  at: string;
  verdict?: "KEPT" | "REFUND" | "QUARANTINED";
  /** Why that is the verdict. */
  why?: string;
  /** Why an admin decided about it as they did. */
  note?: string;
}

/**
 * Money on its way back. Ours has its `key` from the first moment, and its `id` once the provider has answered; what was
 * given back at the provider's own desk has no key.
 */
export interface BillRefund {
  id?: string;
  key?: string;
  paymentId: string;
  amount: Money;
  status: "ASKED" | "PENDING" | "PROCESSED" | "FAILED";
  reason: string;
  at: string;
}

/** What a patient owes for one visit and everything that came of it. */
export interface Bill {
  state: PaymentState;
  orders: { id: string; amount: Money; at: string }[];
  payments: BillPayment[];
  refunds: BillRefund[];
  /** Taken at the desk, the last time. */
  cash?: BillCash;
}

export interface BillCash {
  amount: Money;
  at: string;
  returned?: { amount: Money; at: string; note?: string };
}

interface Named {
  id: string;
  name: string;
}

/** A line of the clinic's list of payments. */
export interface ListedPayment {
  appointmentId: string;
  patient: Named;
  doctor: Named;
  start: string;
  /** The fee. */
  amount: Money;
  state: PaymentState;
  updatedAt: string;
}

/** Money that came in another amount than was asked for: it books nothing until an admin has decided. */
export interface QuarantinedPayment {
  appointmentId: string;
  paymentId: string;
  orderId?: string;
  amount: Money;
  expected: Money;
  at: string;
  patient: Named;
  doctor: Named;
}

/** Something the provider told of that belongs to no visit we know. */
export interface UnmatchedPayment {
  id: string;
  orderId?: string;
  paymentId?: string;
  amount?: Money;
  /** How far it has come. */
  kind: string;
  at: string;
  tries: number;
}

/** A refund that the provider keeps refusing. */
export interface FailingRefund {
  appointmentId: string;
  paymentId: string;
  amount: Money;
  tries: number;
  at: string;
  problem: string;
}

/** What only a person can put right. */
export interface PaymentsAttention {
  quarantined: QuarantinedPayment[];
  unmatched: UnmatchedPayment[];
  refundsFailing: FailingRefund[];
}
