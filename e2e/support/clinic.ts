/** The clinic as a test sees it: people made for that test alone, and what the system did for them. */
import { randomUUID } from "node:crypto";

import { anyKey, Api, type Answer } from "@prescripto/seed/api";
import type {
  AuditEntry,
  Bill,
  Checkout,
  NewDoctor,
  OfferedDays,
  PatientAppointment,
  PaymentState,
  Schedule,
  Session,
  Slot,
  StaffDoctor,
} from "@prescripto/web-kit/api/types";

import { z } from "zod";

import type { Endpoints } from "./endpoints.ts";

const Notice = z.object({ patient: z.object({ reminderToken: z.string() }) });

const PASSWORD = "walnut-harbour-17";
const DAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;

export interface Person {
  name: string;
  email: string;
  password: string;
  /** The API as this person. */
  api: Api;
}

export interface Doctor extends Person {
  id: string;
}

/** A mail as the sink's list has it. */
export interface Mail {
  id: string;
  to: string;
  subject: string;
}

/** One mail with what it says. */
export interface MailText extends Mail {
  text: string;
}

/** The subjects of mails that tell of an account and of no visit. */
const ABOUT_ACCOUNTS = new Set([
  "Welcome to Prescripto",
  "Please confirm your address",
  "Choose a new password",
  "Your password was changed",
]);

export class Clinic {
  readonly endpoints: Endpoints;
  /** The public API, as nobody. */
  readonly api: Api;
  #admin: { api: Api; until: number } | undefined;

  constructor(endpoints: Endpoints) {
    this.endpoints = endpoints;
    this.api = new Api(endpoints.booking);
  }

  /** The API as the admin, signed in anew when the session is about to end. */
  async admin(): Promise<Api> {
    if (this.#admin === undefined || this.#admin.until < Date.now() + 30_000) {
      const session = await this.api.post<Session>("/api/sessions", {
        ...this.endpoints.admin,
        app: "STAFF",
      });
      this.#admin = { api: this.api.as(session), until: Date.parse(session.expiresAt) };
    }
    return this.#admin.api;
  }

  /** Somebody new, registered and signed in. */
  async patient(name = `Kiran ${surname()}`): Promise<Person> {
    const email = address("patient");
    const registration = { name, email, password: PASSWORD };
    const session = await this.api.post<Session>("/api/accounts", registration, anyKey());
    return { name, email, password: PASSWORD, api: this.api.as(session) };
  }

  /** Who somebody will be who is about to register in the browser. */
  stranger(): Omit<Person, "api"> {
    return { name: `Kiran ${surname()}`, email: address("patient"), password: PASSWORD };
  }

  /** A new doctor who is there at all hours, without notice, for visits of 30 minutes ("consultation", and "prepaid") and of 45 ("long"). */
  async doctor(specialty: NewDoctor["specialty"] = "NEUROLOGY"): Promise<Doctor> {
    const admin = await this.admin();
    const wanted = this.doctorToBe(specialty);
    const { id, name } = await admin.post<StaffDoctor>("/api/admin/doctors", wanted, anyKey());
    const path = `/api/admin/doctors/${id}/schedule`;
    const { version } = await admin.get<Schedule>(path);
    await admin.put<Schedule>(path, {
      version,
      hours: DAYS.map((day) => ({ day, from: "00:00", to: "23:55" })),
      visitTypes: [
        { id: "consultation", name: "Consultation", minutes: 30, fee: wanted.fee },
        { id: "long", name: "Long consultation", minutes: 45, fee: wanted.fee },
        { id: "prepaid", name: "Prepaid consultation", minutes: 30, fee: wanted.fee, payment: "PREPAY" },
      ],
      minimumNoticeMinutes: 0,
      horizonDays: 60,
    });
    const api = await this.api.signedIn("STAFF", wanted.email, wanted.password);
    return { id, name, email: wanted.email, password: wanted.password, api };
  }

  /** What an admin types to add a doctor. */
  doctorToBe(specialty: NewDoctor["specialty"] = "NEUROLOGY"): NewDoctor {
    return {
      name: `Dr Tara ${surname()}`,
      email: address("doctor"),
      password: PASSWORD,
      specialty,
      degree: "MBBS, MD",
      experienceYears: 9,
      about: "Listens first.",
      address: "Room 7, 14 Residency Road, Bengaluru 560025",
      languages: ["English", "Kannada"],
      fee: { amount: 75_000, currency: "INR" },
    };
  }

  /** A doctor's free slots of the next days that begin late enough not to slip away during a test, in order. */
  async slots(doctor: { id: string }, visitType = "consultation"): Promise<Slot[]> {
    const all = await this.offered(doctor, visitType);
    return all.filter(({ start }) => Date.parse(start) > Date.now() + 10 * 60_000);
  }

  /** Whether this very time is free, however near it is by now. */
  async offers(doctor: { id: string }, slot: Slot, visitType = "consultation"): Promise<boolean> {
    return (await this.offered(doctor, visitType)).some(({ start }) => start === slot.start);
  }

  private async offered({ id }: { id: string }, visitType: string): Promise<Slot[]> {
    const day = 24 * 3600_000;
    const [from, to] = [Date.now() - day, Date.now() + 3 * day].map((at) =>
      new Date(at).toISOString().slice(0, 10),
    );
    const offered = await this.api.get<OfferedDays>(
      `/api/doctors/${id}/slots?from=${from}&to=${to}&visitType=${visitType}`,
    );
    return offered.days.flatMap(({ slots }) => slots);
  }

  /** The first of them. */
  async slot(doctor: { id: string }, visitType = "consultation"): Promise<Slot> {
    const [first] = await this.slots(doctor, visitType);
    if (first === undefined) throw new Error("a doctor who is always there has no free slot");
    return first;
  }

  /** Asks once for a visit, whatever the answer. */
  ask(patient: Person, doctor: { id: string }, start: string, key: string = randomUUID()): Promise<Answer> {
    return patient.api.send({
      method: "POST",
      path: "/api/appointments",
      body: { doctorId: doctor.id, visitTypeId: "consultation", start },
      headers: { "Idempotency-Key": key },
    });
  }

  /** Books a visit, or holds it where it is prepaid. */
  book(
    patient: Person,
    doctor: { id: string },
    start: string,
    visitTypeId = "consultation",
  ): Promise<PatientAppointment> {
    return patient.api.post<PatientAppointment>(
      "/api/appointments",
      { doctorId: doctor.id, visitTypeId, start },
      { "Idempotency-Key": randomUUID() },
    );
  }

  /** Begins to pay a visit, as its patient. */
  order(patient: Person, { id }: { id: string }): Promise<Checkout> {
    return patient.api.post<Checkout>(`/api/appointments/${id}/payment`, {});
  }

  /** How a visit is paid, as its patient sees it. */
  async paymentOf({ api }: Person, { id }: { id: string }): Promise<PaymentState> {
    return (await api.get<PatientAppointment>(`/api/appointments/${id}`)).payment;
  }

  /** Everything that came of paying a visit. */
  async billOf({ id }: { id: string }): Promise<Bill> {
    return (await this.admin()).get<Bill>(`/api/admin/appointments/${id}/payment`);
  }

  /** The visits ahead of a patient. */
  visitsOf(patient: Person): Promise<PatientAppointment[]> {
    return patient.api.all<PatientAppointment>("/api/appointments?when=upcoming");
  }

  /** What the sink has for somebody, newest first. */
  async mailsTo({ email }: { email: string }): Promise<Mail[]> {
    return new Api(this.endpoints.mail).get<Mail[]>(`/api/mails?to=${encodeURIComponent(email)}`);
  }

  /** Of these, what tells of visits and their money. */
  async visitMailsTo(person: { email: string }): Promise<Mail[]> {
    return (await this.mailsTo(person)).filter(({ subject }) => !ABOUT_ACCOUNTS.has(subject));
  }

  /** A mail of the sink's list with what it says. */
  mail({ id }: Mail): Promise<MailText> {
    return new Api(this.endpoints.mail).get<MailText>(`/api/mails/${encodeURIComponent(id)}`);
  }

  /** What the link in a visit's reminder carries, as the service that writes it is told. */
  async reminderToken({ id }: { id: string }): Promise<string> {
    const { booking, servicePassword } = this.endpoints;
    const response = await fetch(`${booking}/internal/appointments/${id}/notice`, {
      headers: { Authorization: `Basic ${btoa(`notification-service:${servicePassword ?? ""}`)}` },
    });
    return Notice.parse(await response.json()).patient.reminderToken;
  }

  /** Entries of the audit trail, newest first, narrowed as its search can be. */
  async trail(narrowed: Record<string, string>): Promise<AuditEntry[]> {
    const audit = (await this.admin()).at(this.endpoints.audit);
    return audit.all<AuditEntry>(`/api/audit?${new URLSearchParams(narrowed)}`);
  }

  /** The types of what the audit trail holds about something, oldest first. */
  async auditOf({ id }: { id: string }): Promise<string[]> {
    const items = await this.trail({ subject: id });
    return items.sort((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0)).map(({ type }) => type);
  }
}

/** Nobody else's. */
function address(who: string): string {
  return `${who}-${randomUUID().slice(0, 13)}@e2e.prescripto.example`;
}

/** A name that no other test has, so that a list can be searched for it. */
function surname(): string {
  const letters = randomUUID()
    .replaceAll("-", "")
    .replaceAll(/\d/g, (digit) => "ghijklmnop".charAt(Number(digit)));
  return letters.charAt(0).toUpperCase() + letters.slice(1, 9);
}
