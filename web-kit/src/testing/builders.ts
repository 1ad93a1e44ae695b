import type { Clinic, DoctorProfile, DoctorSummary, Me, OfferedDays, Slot } from "../api/types";

export const KOLKATA = "Asia/Kolkata";

/** Cancelling is free until a day before, costs half afterwards; three moves until two hours before. */
export function aClinic(change: Partial<Clinic> = {}): Clinic {
  return {
    name: "Lake Road Clinic",
    address: "12 Lake Road, Pune",
    phone: "+91 20 5550 0142",
    email: "desk@example.com",
    zone: KOLKATA,
    currency: "INR",
    holdMinutes: 10,
    policy: { freeCancellationMinutes: 1_440, lateRefundPercent: 50, moveUntilMinutes: 120, moves: 3 },
    ...change,
  };
}

export function aPatient(change: Partial<Me> = {}): Me {
  return {
    role: "PATIENT",
    name: "Meera Iyer",
    email: "meera@example.com",
    addressConfirmed: true,
    patientId: "p1",
    ...change,
  };
}

/** aSlot("2026-11-24", "10:30"): half an hour in Kolkata */
export function aSlot(date: string, time: string, minutes = 30): Slot {
  const start = `${date}T${time}:00+05:30`;
  const end = new Date(Date.parse(start) + minutes * 60_000).toISOString();
  return { start, end };
}

export function aDoctor(change: Partial<DoctorSummary> = {}): DoctorSummary {
  return {
    id: "d1",
    name: "Dr Asha Rao",
    specialty: { code: "DERMATOLOGY", name: "Dermatology" },
    degree: "MBBS, MD",
    experienceYears: 12,
    languages: ["English", "Hindi"],
    fee: { amount: 50_000, currency: "INR" },
    acceptingPatients: true,
    soonest: [aSlot("2026-11-24", "10:30"), aSlot("2026-11-24", "11:00"), aSlot("2026-11-25", "16:20")],
    zone: KOLKATA,
    ...change,
  };
}

export function aDoctorProfile(change: Partial<DoctorProfile> = {}): DoctorProfile {
  return {
    ...aDoctor(),
    about: "Sees adults and children with skin trouble.",
    address: "12 Lake Road, Pune",
    visitTypes: [
      { id: "consultation", name: "Consultation", minutes: 30, fee: { amount: 50_000, currency: "INR" } },
    ],
    ...change,
  };
}

/** Days with the given free times; an empty list is a day without any. */
export function offeredDays(times: Record<string, string[]>): OfferedDays {
  return {
    zone: KOLKATA,
    visitType: {
      id: "consultation",
      name: "Consultation",
      minutes: 30,
      fee: { amount: 50_000, currency: "INR" },
    },
    days: Object.entries(times).map(([date, starts]) => ({
      date,
      slots: starts.map((start) => aSlot(date, start)),
    })),
  };
}
