/** What the API is about to send; each becomes an alias of the generated schema in types.ts when it does. */
import type {
  Cancellation,
  Clinic,
  Money,
  PatientAppointment,
  PaymentMode,
  Slot,
  StaffAppointment,
  VisitType,
  WeeklyHours,
} from "./types";

export type Action = "CONFIRM" | "CANCEL" | "MOVE" | "ARRIVE" | "COMPLETE" | "NO_SHOW" | "UNDO" | "NOTE";
export type CancellationCode =
  | "CANNOT_COME"
  | "NO_LONGER_NEEDED"
  | "BOOKED_BY_MISTAKE"
  | "WRONG_TIME"
  | "DOCTOR_ILL"
  | "DOCTOR_AWAY"
  | "CLINIC_CLOSED"
  | "PATIENT_ASKED"
  | "SCHEDULE_CHANGED"
  | "OTHER";

/** Who ended it before the visit, why, and how much of the fee goes back. */
export interface CodedCancellation {
  by: Cancellation["by"];
  reason: "BY_PATIENT" | "BY_DOCTOR" | "BY_CLINIC";
  code?: CancellationCode;
  note?: string;
  refundPercent: number;
  at: string;
}

interface Place {
  start: string;
  doctorId: string;
  doctorName: string;
}

/** One time an appointment was moved. */
export interface Move {
  from: Place;
  to: Place;
  by: Cancellation["by"];
  at: string;
  /** Why staff moved it. */
  note?: string;
}

/** What cancelling or moving means for the patient, by the policy agreed when it was booked. */
export interface Terms {
  freeCancellationUntil: string;
  lateRefundPercent: number;
  refundPercentNow: number;
  refundNow: Money;
  moveUntil: string;
  movesLeft: number;
}

interface Lived {
  heldUntil?: string;
  /** What the visit is for, in the patient's words; the patient and the doctor see it. */
  reason?: string;
  moves: Move[];
  cancellation?: CodedCancellation;
  terms: Terms;
  allowed: Action[];
}

type Kept<T> = Omit<T, "visitType" | "cancellation" | "allowed" | keyof Lived>;

export type PatientVisit = Kept<PatientAppointment> &
  Lived & { visitType: { id: string; name: string; minutes: number; payment: PaymentMode } };

export type StaffVisit = Kept<StaffAppointment> &
  Lived & {
    visitType: {
      id: string;
      name: string;
      minutes: number;
      payment: PaymentMode;
      bufferBeforeMinutes: number;
      bufferAfterMinutes: number;
    };
    /** The doctor's own; nobody else gets them. */
    notes?: string;
    undoUntil?: string;
  };

export type ClinicWithPolicy = Clinic & {
  holdMinutes: number;
  policy: {
    freeCancellationMinutes: number;
    lateRefundPercent: number;
    moveUntilMinutes: number;
    moves: number;
  };
};

/** Hours of one day, in the clinic's time ("09:00"). */
export interface Hours {
  from: string;
  to: string;
}

export interface DayOverride {
  date: string;
  /** Instead of the weekly ones; none closes the day. */
  hours: Hours[];
}

/** Local date and time of the clinic, "2026-12-01T09:00". */
export interface Leave {
  id?: string;
  from: string;
  to: string;
  note?: string;
}

export interface Plan {
  zone?: string;
  version: number;
  hours: WeeklyHours[];
  visitTypes: VisitType[];
  minimumNoticeMinutes: number;
  horizonDays: number;
  dailyLimit?: number;
  overrides: DayOverride[];
  leave: Leave[];
}

export interface Affected {
  appointment: StaffVisit;
  why: "OUTSIDE_HOURS" | "LEAVE" | "HOLIDAY";
  /** Free under the new plan, nearest first, at most three. */
  near: Slot[];
}

export interface Decision {
  appointmentId: string;
  version: number;
  action: "KEEP" | "MOVE" | "CANCEL";
  start?: string;
  note?: string;
}

export interface DecisionOutcome {
  appointmentId: string;
  action: Decision["action"];
  done: boolean;
  problem?: string;
}

export type PlanChange = Plan & { decisions?: Decision[] };
export type ChangedPlan = Plan & { outcomes: DecisionOutcome[] };

export interface Holiday {
  date: string;
  name: string;
}

export interface Holidays {
  version: number;
  items: Holiday[];
}

export type ChangedHolidays = Holidays & { outcomes: DecisionOutcome[] };

/** A doctor's days with everything on them. */
export interface DoctorCalendar {
  zone: string;
  from: string;
  to: string;
  open: Slot[];
  closed: { from: string; to: string; kind: "LEAVE" | "HOLIDAY"; name?: string }[];
  items: StaffVisit[];
}

export interface NewVisit {
  doctorId: string;
  visitTypeId: string;
  start: string;
  reason?: string;
}

export interface PatientMove {
  doctorId: string;
  visitTypeId: string;
  start: string;
  version: number;
}

export interface StaffMove extends Partial<PatientMove> {
  start: string;
  version: number;
  note?: string;
  /** Outside the offered hours too; never over another visit. */
  anyway?: boolean;
}

export interface CancellationForm {
  code?: CancellationCode;
  note?: string;
  /** Staff only, with a note. */
  refundPercent?: number;
}

export interface Language {
  name: string;
  doctors: number;
}
