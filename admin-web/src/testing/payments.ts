import type {
  Bill,
  ListedPayment,
  StaffAppointment,
  QuarantinedPayment,
} from "@prescripto/web-kit/api/types";
import type { Money, PaymentState } from "@prescripto/web-kit/api/types";

import { aVisit } from "./builders";

/** rupees(500): ₹500 */
export function rupees(whole: number): Money {
  return { amount: whole * 100, currency: "INR" };
}

export const paidOnline: PaymentState = {
  status: "PAID",
  method: "ONLINE",
  paid: rupees(500),
  paidAt: "2026-11-23T09:05:00+05:30",
};

export const paidInCash: PaymentState = { ...paidOnline, method: "CASH" };

/** Half an hour of Meera with Dr Rao, with this money. */
export function aPayableVisit(
  payment: PaymentState | undefined,
  change: Partial<StaffAppointment> = {},
): StaffAppointment {
  return { ...aVisit("2026-11-24", "10:30"), ...(payment && { payment }), ...change };
}

export function aListedPayment(change: Partial<ListedPayment> = {}): ListedPayment {
  return {
    appointmentId: "apt_1",
    patient: { id: "p1", name: "Meera Iyer" },
    doctor: { id: "d1", name: "Dr Asha Rao" },
    start: "2026-11-24T10:30:00+05:30",
    amount: rupees(500),
    state: paidOnline,
    updatedAt: "2026-11-23T09:05:00+05:30",
    ...change,
  };
}

export function aQuarantined(change: Partial<QuarantinedPayment> = {}): QuarantinedPayment {
  return {
    appointmentId: "apt_1",
    paymentId: "pay_1",
    orderId: "order_1",
    amount: rupees(5),
    expected: rupees(500),
    at: "2026-11-24T07:30:00+05:30",
    patient: { id: "p1", name: "Meera Iyer" },
    doctor: { id: "d1", name: "Dr Asha Rao" },
    ...change,
  };
}

/** A failed attempt, then a paid one, half of which is on its way back. */
export function aBill(change: Partial<Bill> = {}): Bill {
  return {
    state: paidOnline,
    orders: [{ id: "order_1", amount: rupees(500), at: "2026-11-23T09:00:00+05:30" }],
    payments: [
      {
        id: "pay_1",
        orderId: "order_1",
        status: "FAILED",
        amount: rupees(500),
        method: "card",
        failure: "The bank said no",
        at: "2026-11-23T09:01:00+05:30",
      },
      {
        id: "pay_2",
        orderId: "order_1",
        status: "CAPTURED",
        amount: rupees(500),
        method: "upi",
        at: "2026-11-23T09:05:00+05:30",
        verdict: "KEPT",
      },
    ],
    refunds: [
      {
        key: "rf-pay_2-1",
        paymentId: "pay_2",
        amount: rupees(250),
        status: "ASKED",
        reason: "POLICY",
        at: "2026-11-23T12:00:00+05:30",
      },
    ],
    ...change,
  };
}
