import { expect, test } from "vitest";

import signIns from "../sign-ins.json";
import {
  appointments,
  doctorPassword,
  doctors,
  holidays,
  isPaidFirst,
  patientPassword,
  patients,
  scheduleOf,
  weeklyHours,
} from "./data.ts";

test("every specialty has at least two doctors, so that a patient can choose", () => {
  const counts = new Map<string, number>();
  for (const { specialty } of doctors) counts.set(specialty, (counts.get(specialty) ?? 0) + 1);
  expect(counts.size).toBe(6);
  expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(2);
});

test("nobody comes twice", () => {
  const addresses = [...doctors, ...patients].map(({ email }) => email);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test("hours of one day follow each other", () => {
  for (const doctor of doctors) {
    const hours = weeklyHours(scheduleOf(doctor));
    hours.forEach(({ day, from, to }, at) => {
      const before = hours[at - 1];
      expect(from < to, `${doctor.schedule} ${day} ${from}`).toBe(true);
      expect(before?.day !== day || before.to <= from, `${doctor.schedule} ${day} ${from}`).toBe(true);
    });
  }
});

test("there is something of everything a plan can have", () => {
  const plans = doctors.map(scheduleOf);
  const visits = plans.flatMap(({ visitTypes }) => [...visitTypes]);
  expect(visits.some(({ payment }) => payment === "PREPAY")).toBe(true);
  expect(visits.some(({ bufferAfterMinutes }) => (bufferAfterMinutes ?? 0) > 0)).toBe(true);
  expect(plans.some(({ leave }) => leave.length > 0)).toBe(true);
  expect(plans.some(({ overrides }) => overrides.length > 0)).toBe(true);
  expect(holidays).toHaveLength(2);
});

test("one doctor can be booked at any time, without notice, in visits of different lengths", () => {
  const open = doctors.filter((doctor) => doctor.schedule === "always-open");
  expect(open).toHaveLength(1);
  const [schedule] = open.map(scheduleOf);
  expect(schedule?.minimumNoticeMinutes).toBe(0);
  expect(new Set(schedule?.visitTypes.map(({ minutes }) => minutes)).size).toBeGreaterThan(1);
  expect(Object.values(schedule?.hours ?? {})).toEqual(Array(7).fill(["00:00-23:55"]));
});

test("appointments name people and visits that exist, and each pair of people once", () => {
  for (const { patient, doctor, visitType } of appointments) {
    expect(patients.map(({ email }) => email)).toContain(patient);
    const found = doctors.find(({ email }) => email === doctor);
    expect(found && scheduleOf(found).visitTypes.map(({ id }) => id), doctor).toContain(visitType);
  }
  const pairs = appointments.map(({ patient, doctor }) => `${patient} ${doctor}`);
  expect(new Set(pairs).size).toBe(pairs.length);
});

test("what is held until it is paid is paid", () => {
  expect(appointments.some(isPaidFirst)).toBe(true);
  expect(appointments.filter(isPaidFirst).every(({ paid }) => paid)).toBe(true);
});

test("the printed sign-ins are those of the demo people", () => {
  for (const { role, email, password, name } of signIns) {
    if (role === "ADMIN") continue;
    const people = role === "DOCTOR" ? doctors : patients;
    expect(people.find((person) => person.email === email)?.name).toBe(name);
    expect(password).toBe(role === "DOCTOR" ? doctorPassword : patientPassword);
  }
});
