/**
 * The names the web uses for what the API sends, in one place: everything else imports from here and never from the
 * generated schema, so a renamed component is mended in one line.
 */
import type { components } from "./schema";

type Schemas = components["schemas"];

export type Clinic = Schemas["Clinic"];
export type Money = Schemas["Money"];
export type Slot = Schemas["Slot"];
export type Specialty = Schemas["Specialty"];
export type VisitType = Schemas["VisitType"];
export type PaymentMode = NonNullable<VisitType["payment"]>;

export type DoctorSummary = Schemas["DoctorSummary"];
export type DoctorProfile = Schemas["DoctorProfile"];
export type Language = Schemas["Language"];
export type OfferedDays = Schemas["OfferedDays"];
export type OfferedDay = OfferedDays["days"][number];

export type Session = Schemas["Session"];
export type Me = Schemas["Me"];
export type Role = Me["role"];
/** Which of the two apps a session belongs to; each has its own refresh cookie. */
export type App = Schemas["Credentials"]["app"];
export type Credentials = Schemas["Credentials"];
export type Registration = Schemas["Registration"];
/** Which mails one wants, of those one can do without. */
export type Preferences = Schemas["Preferences"];
export type Subscription = Schemas["Subscription"];
export type PatientProfile = Schemas["PatientProfile"];
export type PatientProfileChange = Schemas["PatientProfileChange"];
export type CalendarFeed = Schemas["CalendarFeed"];

export type NewAppointment = Schemas["NewAppointment"];
export type PatientAppointment = Schemas["PatientAppointment"];
export type StaffAppointment = Schemas["StaffAppointment"];
export type AppointmentStatus = PatientAppointment["status"];
export type Cancellation = Schemas["Cancellation"];
export type CancellationForm = Schemas["CancellationForm"];
export type CancellationCode = NonNullable<CancellationForm["code"]>;
/** What can be done with an appointment by who asks, now. */
export type Action = StaffAppointment["allowed"][number];
/** One time an appointment was moved. */
export type Move = Schemas["AppointmentMove"];
/** What cancelling or moving means for the patient, by the policy agreed when it was booked. */
export type Terms = Schemas["Terms"];
export type PatientMove = Schemas["MoveForm"];
export type StaffMove = Schemas["StaffMoveForm"];
/** A doctor's days with everything on them. */
export type DoctorCalendar = Schemas["DoctorCalendar"];

/** What the payment of a visit has come to. */
export type PaymentState = Schemas["PaymentState"];
export type PaymentStatus = PaymentState["status"];
export type PaymentMethod = NonNullable<PaymentState["method"]>;
/** What opens the provider's payment window. */
export type Checkout = Schemas["Checkout"];
/** What the provider's window said of a payment, for the server to judge. */
export type PaymentConfirmation = Schemas["ConfirmationForm"];
export type Receipt = Schemas["Receipt"];
export type ReceiptLine = Schemas["ReceiptLine"];
/** What a patient owes for one visit and everything that came of it. */
export type Bill = Schemas["Bill"];
export type BillPayment = Schemas["BillPayment"];
export type BillRefund = Schemas["BillRefund"];
export type BillCash = Schemas["BillCash"];
/** A line of the clinic's list of payments. */
export type ListedPayment = Schemas["ListedPayment"];
/** What only a person can put right. */
export type PaymentsAttention = Schemas["PaymentsAttention"];
export type QuarantinedPayment = Schemas["QuarantinedPayment"];
export type UnmatchedPayment = Schemas["UnmatchedPayment"];
export type FailingRefund = Schemas["FailingRefund"];

export type DoctorOverview = Schemas["DoctorOverview"];
export type AdminOverview = Schemas["AdminOverview"];
export type StaffDoctor = Schemas["StaffDoctor"];
export type NewDoctor = Schemas["NewDoctor"];
export type DoctorChange = Schemas["DoctorChange"];
export type DoctorProfileChange = Schemas["DoctorProfileChange"];
export type Schedule = Schemas["Schedule"];
export type ScheduleChange = Schemas["ScheduleChange"];
export type ChangedSchedule = Schemas["ChangedSchedule"];
/** Hours of one day, in the clinic's time ("09:00"). */
export type Hours = Schemas["DayHours"];
export type DayOverride = Schemas["DayOverride"];
/** From and to are local date and time of the clinic, "2026-12-01T09:00". */
export type Leave = Schemas["Leave"];
/** A booked visit that a plan leaves without a place. */
export type Affected = Schemas["Affected"];
export type Decision = Schemas["PlanDecision"];
export type DecisionOutcome = Schemas["DecisionOutcome"];
export type Holiday = Schemas["Holiday"];
export type Holidays = Schemas["Holidays"];
export type ChangedHolidays = Schemas["ChangedHolidays"];
export type WeeklyHours = Schedule["hours"][number];

export type ProblemDocument = Schemas["Problem"];

/** A page of a list; `next` goes back as `?after=` and is absent on the last page. */
export interface Page<T> {
  items: T[];
  next?: string;
}

/** One line of the audit trail, as audit-service (not booking-service) serves it. */
export interface AuditEntry {
  eventId: string;
  type: string;
  subject: string;
  /** Absent of what no aggregate stands behind. */
  sequence?: number;
  actorRole: string;
  actorId?: string;
  occurredAt: string;
  recordedAt: string;
  correlationId: string;
  data: Record<string, unknown>;
}

/** What audit-service found when it last held the trail's hash chains against what was appended. */
export interface TrailIntegrity {
  state: "UNKNOWN" | "INTACT" | "BROKEN";
  verifiedAt?: string;
  verified: number;
  firstBreak?: { topic: string; partition: number; position: number; reason: string };
  /** When ends of chains were last put away outside the database. */
  anchoredAt?: string;
  gaps: number;
  heads: { topic: string; partition: number; entries: number; hash: string }[];
}

/** What a patient was told, is about to be told, or was not told after all, as notification-service serves it. */
export interface Message {
  id: string;
  kind: string;
  status: "PENDING" | "SENDING" | "SENT" | "GIVEN_UP" | "WITHDRAWN";
  /** Absent when it is about no appointment. */
  appointmentId?: string;
  /** Absent when it is about no account. */
  accountId?: string;
  /** Whose day it is about, if it is about one. */
  doctorId?: string;
  /** The day of a doctor it is about: "2026-11-24" */
  day?: string;
  happenedAt: string;
  dueAt?: string;
  attempts: number;
  reason?: string;
  changedAt: string;
  /** Of the request that caused it. */
  correlationId?: string;
}

/** A message about a patient's own visit, as notification-service serves it. */
export interface PatientMessage {
  id: string;
  kind: string;
  status: Message["status"];
  /** When it last changed: of one that was sent, when it was. */
  at: string;
  /** When it will be looked at, while it waits for its time. */
  dueAt?: string;
  /** The address it was sent to, with most of it hidden. */
  to?: string;
  /** Why it was not sent after all, as a code. */
  why?: string;
}

/** A message that was set aside, as notification-service serves it; headers and body only when asked for alone. */
export interface ParkedMessage {
  id: string;
  type?: string;
  subject?: string;
  reason: string;
  parkedAt: string;
  firstFailedAt?: string;
  attempts: number;
  size: number;
  decision?: { act: "REPLAYED" | "DISCARDED"; by: string; at: string; note?: string };
  headers?: Record<string, string>;
  body?: string;
}

/** How one of the three services and the servers behind it are; each serves it of itself, in the same form. */
export type SystemState = Omit<Schemas["SystemState"], "figures"> & {
  /** Those that could be read. */
  figures: Partial<Record<string, number>>;
};

/** A queue of the broker as it is now. */
export interface QueueDepth {
  name: string;
  messages: number;
  consumers: number;
  /** How long a message waits in it before it is tried again. */
  waitSeconds?: number;
}
