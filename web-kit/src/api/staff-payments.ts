/** What the API says of money to staff. */
import type { components } from "./schema";
import type { PaymentStatus, StaffAppointment } from "./types";

type Schemas = components["schemas"];

export const paymentStatuses = [
  "UNPAID",
  "PENDING",
  "PAID",
  "REFUNDING",
  "PARTLY_REFUNDED",
  "REFUNDED",
  "IN_REVIEW",
] as const satisfies readonly PaymentStatus[];

/** A visit with its money. */
export type PayableVisit = StaffAppointment;

/** What a patient owes for one visit and everything that came of it. */
export type Bill = Schemas["Bill"];
/** One attempt to pay at the provider. */
export type BillPayment = Schemas["BillPayment"];
/**
 * Money on its way back. Ours has its `key` from the first moment, and its `id` once the provider has answered; what was
 * given back at the provider's own desk has no key.
 */
export type BillRefund = Schemas["BillRefund"];
/** Taken at the desk, the last time. */
export type BillCash = Schemas["BillCash"];

/** A line of the clinic's list of payments. */
export type ListedPayment = Schemas["ListedPayment"];

/** What only a person can put right. */
export type PaymentsAttention = Schemas["PaymentsAttention"];
/** Money that came in another amount than was asked for: it books nothing until an admin has decided. */
export type QuarantinedPayment = Schemas["QuarantinedPayment"];
/** Something the provider told of that belongs to no visit we know. */
export type UnmatchedPayment = Schemas["UnmatchedPayment"];
/** A refund that the provider keeps refusing. */
export type FailingRefund = Schemas["FailingRefund"];
