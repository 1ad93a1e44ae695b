import type { Checkout, PatientAppointment, PaymentState, Receipt, Terms } from "../api/types";
import { aSlot, KOLKATA } from "./builders";

/** Of a visit on 26 November at 10:30, while cancelling is free. */
export function theTerms(change: Partial<Terms> = {}): Terms {
  return {
    freeCancellationUntil: "2026-11-25T10:30:00+05:30",
    lateRefundPercent: 50,
    refundPercentNow: 100,
    refundNow: { amount: 50_000, currency: "INR" },
    moveUntil: "2026-11-26T08:30:00+05:30",
    movesLeft: 3,
    ...change,
  };
}

/** A booked one on 26 November at 10:30, as its patient sees it. */
export function aVisit(change: Partial<PatientAppointment> = {}): PatientAppointment {
  return {
    id: "a1",
    version: 1,
    status: "BOOKED",
    ...aSlot("2026-11-26", "10:30"),
    zone: KOLKATA,
    visitType: { id: "consultation", name: "Consultation", minutes: 30, payment: "AT_CLINIC" },
    fee: { amount: 50_000, currency: "INR" },
    payment: { status: "UNPAID" },
    bookedAt: "2026-11-23T12:00:00+05:30",
    doctor: {
      id: "d1",
      name: "Dr Asha Rao",
      specialty: { code: "DERMATOLOGY", name: "Dermatology" },
      address: "12 Lake Road, Pune",
    },
    moves: [],
    terms: theTerms(),
    allowed: ["CANCEL", "MOVE"],
    ...change,
  };
}

/** A time held for the patient, for a visit that is paid in advance. */
export function aHold(change: Partial<PatientAppointment> = {}): PatientAppointment {
  return aVisit({
    status: "HELD",
    heldUntil: "2026-11-24T09:10:00+05:30",
    visitType: { id: "consultation", name: "Consultation", minutes: 30, payment: "PREPAY" },
    allowed: ["CONFIRM", "CANCEL"],
    ...change,
  });
}

/** A payment of the whole fee that was kept. */
export function aPayment(change: Partial<PaymentState> = {}): PaymentState {
  return {
    status: "PAID",
    method: "ONLINE",
    paid: { amount: 50_000, currency: "INR" },
    paidAt: "2026-11-24T08:50:00+05:30",
    ...change,
  };
}

/** What opens the provider's window for the fee of aVisit. */
export function aCheckout(change: Partial<Checkout> = {}): Checkout {
  return {
    provider: "RAZORPAY",
    keyId: "rzp_test_1",
    orderId: "order_1",
    amount: { amount: 50_000, currency: "INR" },
    name: "Lake Road Clinic",
    description: "Consultation with Dr Asha Rao",
    prefill: { name: "Meera Iyer", email: "meera@example.com" },
    script: "https://pay.example.com/v1/checkout.js",
    ...change,
  };
}

/** Of a visit paid online, of which nothing went back. */
export function aReceipt(change: Partial<Receipt> = {}): Receipt {
  return {
    number: "R-A1",
    clinic: {
      name: "Lake Road Clinic",
      address: "12 Lake Road, Pune",
      phone: "+91 20 5550 0142",
      email: "desk@example.com",
    },
    patient: { name: "Meera Iyer" },
    doctor: { name: "Dr Asha Rao" },
    visit: { name: "Consultation", start: "2026-11-26T10:30:00+05:30", zone: KOLKATA },
    lines: [
      {
        kind: "PAYMENT",
        at: "2026-11-24T08:50:00+05:30",
        method: "ONLINE",
        reference: "pay_1",
        amount: { amount: 50_000, currency: "INR" },
        status: "DONE",
      },
    ],
    paid: { amount: 50_000, currency: "INR" },
    refunded: { amount: 0, currency: "INR" },
    kept: { amount: 50_000, currency: "INR" },
    ...change,
  };
}
