/** Adds the demo doctors with their plans and photos. */
import type { Clinic, Money, NewDoctor, Schedule, StaffDoctor } from "@prescripto/web-kit/api/types";

import { anyKey, type Api } from "./api.ts";
import { dateAhead } from "./clinic-days.ts";
import { doctorPassword, doctors, fromTo, scheduleOf, weeklyHours, type DemoDoctor } from "./data.ts";
import { inTurns } from "./in-turns.ts";
import { photo } from "./portrait.ts";
import type { Progress } from "./progress.ts";

/** Ids of all demo doctors by their e-mail address. */
export async function seedDoctors(
  admin: Api,
  clinic: Clinic,
  progress: Progress,
): Promise<Map<string, string>> {
  const present = new Map((await admin.all<StaffDoctor>("/api/admin/doctors")).map((it) => [it.email, it]));
  const ids = new Map<string, string>();
  await inTurns(doctors, async (doctor) => {
    const found = present.get(doctor.email) ?? (await add(admin, doctor, clinic));
    ids.set(doctor.email, found.id);
    // The photo comes last: a doctor who has one is complete, and what people changed since is left alone.
    if (found.photoUrl !== undefined) return;
    await plan(admin, doctor, found, clinic);
    await picture(admin, doctor, found);
    progress.added("doctor", doctor.name);
  });
  return ids;
}

function add(admin: Api, doctor: DemoDoctor, clinic: Clinic): Promise<StaffDoctor> {
  const wanted: NewDoctor = {
    name: doctor.name,
    email: doctor.email,
    password: doctorPassword,
    specialty: doctor.specialty,
    degree: doctor.degree,
    experienceYears: doctor.experienceYears,
    about: doctor.about,
    address: doctor.address,
    languages: doctor.languages,
    fee: money(doctor.fee, clinic),
  };
  return admin.post<StaffDoctor>("/api/admin/doctors", wanted, anyKey());
}

async function plan(admin: Api, doctor: DemoDoctor, { id }: StaffDoctor, clinic: Clinic): Promise<void> {
  const path = `/api/admin/doctors/${id}/schedule`;
  const wanted = scheduleOf(doctor);
  const { version } = await admin.get<Schedule>(path);
  await admin.put<Schedule>(path, {
    version,
    hours: weeklyHours(wanted),
    visitTypes: wanted.visitTypes.map(({ feePercent, ...visit }) => ({
      ...visit,
      fee: money(Math.round((doctor.fee * feePercent) / 100), clinic),
    })),
    minimumNoticeMinutes: wanted.minimumNoticeMinutes,
    horizonDays: wanted.horizonDays,
    overrides: wanted.overrides.map(({ daysAhead, hours }) => ({
      date: dateAhead(daysAhead, clinic),
      hours: hours.map(fromTo),
    })),
    leave: wanted.leave.map(({ daysAhead, from, days, note }) => ({
      from: `${dateAhead(daysAhead, clinic)}T${from ?? "00:00"}`,
      to: `${dateAhead(daysAhead + days, clinic)}T00:00`,
      note,
    })),
  });
}

async function picture(admin: Api, doctor: DemoDoctor, { id }: StaffDoctor): Promise<void> {
  const form = new FormData();
  form.set("photo", new Blob([new Uint8Array(photo(doctor))], { type: "image/png" }), "photo.png");
  await admin.post<StaffDoctor>(`/api/admin/doctors/${id}/photo`, form);
}

function money(amount: number, { currency }: Clinic): Money {
  return { amount, currency };
}
