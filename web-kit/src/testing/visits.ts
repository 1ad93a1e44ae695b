import type { PatientAppointment, Terms } from "../api/types";
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
