import type {
  AuditEntry,
  DoctorCalendar,
  Me,
  StaffAppointment,
  StaffDoctor,
} from "@prescripto/web-kit/api/types";
import { aSlot, KOLKATA } from "@prescripto/web-kit/testing/builders";

export const anAdmin: Me = {
  role: "ADMIN",
  name: "Nandini Bose",
  email: "nandini@example.com",
  addressConfirmed: true,
};
export const aDoctorMe: Me = {
  role: "DOCTOR",
  name: "Dr Asha Rao",
  email: "asha@example.com",
  addressConfirmed: true,
  doctorId: "d1",
};

export function aStaffDoctor(change: Partial<StaffDoctor> = {}): StaffDoctor {
  return {
    id: "d1",
    version: 1,
    name: "Dr Asha Rao",
    email: "asha@example.com",
    specialty: { code: "DERMATOLOGY", name: "Dermatology" },
    degree: "MBBS, MD",
    experienceYears: 12,
    about: "Sees adults and children with skin trouble.",
    address: "12 Lake Road, Pune",
    languages: ["English", "Hindi"],
    fee: { amount: 50_000, currency: "INR" },
    acceptingPatients: true,
    addedAt: "2026-11-01T09:00:00+05:30",
    ...change,
  };
}

/** aVisit("2026-11-24", "10:30"): half an hour of Meera with Dr Rao, booked; it may be moved and cancelled */
export function aVisit(date: string, time: string, change: Partial<StaffAppointment> = {}): StaffAppointment {
  return {
    id: `${date} ${time}`,
    version: 1,
    status: "BOOKED",
    ...aSlot(date, time),
    zone: KOLKATA,
    visitType: {
      id: "consultation",
      name: "Consultation",
      minutes: 30,
      payment: "AT_CLINIC",
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
    },
    fee: { amount: 50_000, currency: "INR" },
    payment: { status: "UNPAID" },
    bookedAt: "2026-11-22T12:00:00+05:30",
    patient: { id: "p1", name: "Meera Iyer", age: 36, phone: "+91 98765 43210", erased: false },
    doctor: { id: "d1", name: "Dr Asha Rao", specialty: { code: "DERMATOLOGY", name: "Dermatology" } },
    moves: [],
    terms: {
      freeCancellationUntil: "2026-11-23T10:30:00+05:30",
      lateRefundPercent: 50,
      refundPercentNow: 50,
      refundNow: { amount: 25_000, currency: "INR" },
      moveUntil: "2026-11-24T08:30:00+05:30",
      movesLeft: 3,
    },
    allowed: ["MOVE", "CANCEL"],
    ...change,
  };
}

/** A week with mornings on Monday and Tuesday, and these visits. */
export function aCalendar(items: StaffAppointment[], change: Partial<DoctorCalendar> = {}): DoctorCalendar {
  return {
    zone: KOLKATA,
    from: "2026-11-23",
    to: "2026-11-29",
    open: [aSlot("2026-11-23", "09:00", 240), aSlot("2026-11-24", "09:00", 240)],
    closed: [],
    items,
    ...change,
  };
}

export function anEntry(change: Partial<AuditEntry> = {}): AuditEntry {
  return {
    eventId: "e1",
    type: "APPOINTMENT_CANCELLED",
    subject: "apt_1",
    sequence: 2,
    actorRole: "ADMIN",
    actorId: "adm_1",
    occurredAt: "2026-11-23T05:00:00Z",
    recordedAt: "2026-11-23T05:00:00.400Z",
    correlationId: "4f1c",
    data: { reason: "BY_CLINIC" },
    ...change,
  };
}
