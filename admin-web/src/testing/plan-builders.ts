import type {
  Affected,
  DoctorCalendar,
  Schedule,
  Slot,
  StaffAppointment,
} from "@prescripto/web-kit/api/types";
import { aSlot, KOLKATA } from "@prescripto/web-kit/testing/builders";

/** Mornings and an afternoon of two days, without anything special. */
export function aPlan(change: Partial<Schedule> = {}): Schedule {
  return {
    zone: KOLKATA,
    version: 3,
    hours: [
      { day: "MONDAY", from: "09:00", to: "13:00" },
      { day: "MONDAY", from: "14:00", to: "17:00" },
      { day: "TUESDAY", from: "09:00", to: "13:00" },
    ],
    visitTypes: [
      {
        id: "consultation",
        name: "Consultation",
        minutes: 30,
        fee: { amount: 50_000, currency: "INR" },
        bufferBeforeMinutes: 0,
        bufferAfterMinutes: 0,
        payment: "AT_CLINIC",
      },
    ],
    minimumNoticeMinutes: 30,
    horizonDays: 60,
    overrides: [],
    leave: [],
    ...change,
  };
}

/** anAffected("Meera Iyer", "2026-12-01", "10:30"): her half hour no longer fits; no free time is near */
export function anAffected(
  name: string,
  date: string,
  time: string,
  change: Partial<Affected> = {},
): Affected {
  const visit: StaffAppointment = {
    id: `visit of ${name}`,
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
    patient: { id: `patient ${name}`, name, erased: false },
    doctor: { id: "d1", name: "Dr Asha Rao", specialty: { code: "DERMATOLOGY", name: "Dermatology" } },
    moves: [],
    terms: {
      freeCancellationUntil: "2026-11-30T10:30:00+05:30",
      lateRefundPercent: 50,
      refundPercentNow: 100,
      refundNow: { amount: 50_000, currency: "INR" },
      moveUntil: "2026-12-01T08:30:00+05:30",
      movesLeft: 3,
    },
    allowed: ["CANCEL", "MOVE"],
  };
  return { appointment: visit, why: "LEAVE", near: [], ...change };
}

export function near(...slots: [date: string, time: string][]): { near: Slot[] } {
  return { near: slots.map(([date, time]) => aSlot(date, time)) };
}

export function aCalendar(change: Partial<DoctorCalendar> = {}): DoctorCalendar {
  return { zone: KOLKATA, from: "2026-11-23", to: "2026-11-29", open: [], closed: [], items: [], ...change };
}
