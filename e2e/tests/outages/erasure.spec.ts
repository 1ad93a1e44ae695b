/** Who was forgotten cannot be told from the audit trail, and its hash chains are what they were. */
import { createHash, randomUUID } from "node:crypto";

import { Api, anyKey } from "@prescripto/seed/api";
import type { Me, PatientAppointment, TrailIntegrity } from "@prescripto/web-kit/api/types";
import { z } from "zod";

import type { Clinic } from "../../support/clinic.ts";
import { expect, test } from "../../support/test.ts";

const PATIENCE = { timeout: 150_000, intervals: [1000, 2000] };
const Entry = z.object({
  eventId: z.string(),
  type: z.string(),
  subject: z.string(),
  sequence: z.number().optional(),
});

test("after an erasure nothing in the trail leads to the person, no entry has changed, and the chains hold", async ({
  clinic,
  nodes,
}) => {
  test.setTimeout(600_000);
  const [doctor, patient, admin] = [await clinic.doctor(), await clinic.patient(), await clinic.admin()];
  const { patientId = "" } = await patient.api.get<Me>("/api/me");
  const [address, reason, note, why] = [word(), word(), word(), word()];
  const phone = `+9198${String(Date.now()).slice(-8)}`;
  const surname = patient.name.split(" ").at(-1) ?? "";
  await patient.api.patch("/api/patient/profile", { phone, address: `${address} Street` });
  const visit = await patient.api.post<PatientAppointment>(
    "/api/appointments",
    { doctorId: doctor.id, visitTypeId: "consultation", start: (await clinic.slot(doctor)).start, reason },
    anyKey(),
  );
  await doctor.api.put(`/api/doctor/appointments/${visit.id}/notes`, { text: note, version: 1 });
  const guess = { email: patient.email, password: "walnut-harbour-18", app: "PATIENT" };
  await clinic.api.send({ method: "POST", path: "/api/sessions", body: guess });
  await admin.get(`/api/admin/patients?q=${surname}`);
  const file = await admin.send({
    method: "GET",
    path: `/api/admin/appointments.csv?q=${surname}&patientId=${patientId}`,
    headers: { Accept: "text/csv" },
  });
  expect(file.status).toBe(200);
  await admin.at(clinic.endpoints.audit).get(`/api/audit?patient=${patientId}&subject=${surname}`);
  await admin.post(`/api/admin/appointments/${visit.id}/cancellation`, { code: "OTHER", note: why });

  const [opened] = await until(clinic, "ACCOUNT_OPENED", { patient: patientId });
  const account = opened?.subject ?? "";
  await until(clinic, "PATIENT_READ", { patient: patientId });
  await until(clinic, "LIST_EXPORTED", { patient: patientId });
  await until(clinic, "AUDIT_SEARCHED", { patient: patientId });
  await until(clinic, "SIGN_IN_REFUSED", { subject: account });
  await until(clinic, "APPOINTMENT_CANCELLED", { subject: visit.id });
  const before = await wholeTrail(clinic);

  await (await clinic.admin()).post(`/api/admin/patients/${patientId}/erasure`, {});
  await until(clinic, "PATIENT_ERASED", { subject: patientId });
  await until(clinic, "APPOINTMENT_ERASED", { subject: visit.id });
  await until(clinic, "ACCOUNT_CLOSED", { subject: account });
  const after = await wholeTrail(clinic);

  // Every entry stands as it stood, hash and all.
  const changed = [...before].filter(([id, line]) => after.get(id) !== line);
  expect(changed).toEqual([]);

  // Neither what they are called and have said, nor anything to recognise it by.
  const personal = [
    patient.email,
    patient.name,
    surname,
    patient.password,
    phone,
    address,
    reason,
    note,
    why,
  ];
  const marks = personal.flatMap(marksOf);
  const trail = [...after.values()].join("\n").toLowerCase();
  expect(trail).toContain(patientId);
  expect(marks.filter((mark) => trail.includes(mark))).toEqual([]);

  // The ids are all that is left, and whoever is asked about them knows nobody.
  for (const [what, answer] of await askedAbout(clinic, { patientId, account, visit: visit.id, surname })) {
    const told = answer.toLowerCase();
    expect(
      marks.filter((mark) => told.includes(mark)),
      `${what} tells who it was`,
    ).toEqual([]);
  }

  // Their facts are all there, ...
  const entries = [...after.values()].map((line) => Entry.parse(JSON.parse(line)));
  for (const subject of [patientId, account, visit.id]) {
    const numbers = entries.flatMap((entry) => (entry.subject === subject ? (entry.sequence ?? []) : []));
    expect(
      numbers.sort((a, b) => a - b),
      subject,
    ).toEqual(numbers.map((_, place) => place + 1));
  }
  // ... and the whole trail is what was appended: a service that has just begun verifies it.
  await nodes.command("audit-service", "stop");
  await nodes.command("audit-service", "start");
  const integrity = async () =>
    (await clinic.admin()).at(clinic.endpoints.audit).get<TrailIntegrity>("/api/audit/integrity");
  await expect.poll(async () => (await integrity()).state, PATIENCE).toBe("INTACT");
  expect((await integrity()).verified).toBeGreaterThanOrEqual(after.size);
});

function word(): string {
  return `zq${randomUUID().replaceAll("-", "").slice(0, 12)}`;
}

/** A word, and what could stand in its place for somebody who knows or guesses it, in lower case. */
function marksOf(text: string): string[] {
  const written = [text, text.toLowerCase()];
  const hashed = written.flatMap((form) =>
    ["md5", "sha1", "sha256", "sha512"].flatMap((algorithm) => {
      const hash = createHash(algorithm).update(form).digest();
      return [hash.toString("hex"), hash.toString("base64url"), hash.toString("base64")];
    }),
  );
  const encoded = written.flatMap((form) => [
    Buffer.from(form).toString("base64").replaceAll("=", ""),
    Buffer.from(form).toString("hex"),
  ]);
  return [...new Set([...written, ...hashed, ...encoded].map((mark) => mark.toLowerCase()))];
}

async function until(clinic: Clinic, type: string, narrowed: Record<string, string>) {
  const find = () => clinic.trail({ type, ...narrowed });
  await expect.poll(async () => (await find()).length, { ...PATIENCE, message: type }).toBeGreaterThan(0);
  return find();
}

/** The whole trail as a tool takes it away: each entry's line, by its event. */
async function wholeTrail({ endpoints }: Clinic): Promise<Map<string, string>> {
  const answer = await fetch(`${endpoints.audit}/api/audit/export`, { headers: tool(endpoints, "system") });
  expect(answer.status).toBe(200);
  const lines = (await answer.text()).split("\n").filter((line) => line !== "");
  return new Map(lines.map((line) => [Entry.parse(JSON.parse(line)).eventId, line]));
}

/** Everything that answers about an id, to those who may ask for most. */
async function askedAbout(
  clinic: Clinic,
  { patientId, account, visit, surname }: Record<"patientId" | "account" | "visit" | "surname", string>,
): Promise<[string, string][]> {
  const { booking, notification } = clinic.endpoints;
  const admin = await clinic.admin();
  const questions: [Api, string][] = [
    [admin, `/api/admin/patients?q=${surname}`],
    [admin, `/api/admin/appointments?patientId=${patientId}`],
    [admin, `/api/admin/appointments/${visit}`],
    [admin, `/api/admin/appointments/${visit}/payment`],
    [admin.at(notification), `/api/messages?appointment=${visit}`],
    [admin.at(notification), `/api/messages?appointment=${account}`],
  ];
  const answers: [string, string][] = [];
  for (const [api, path] of questions)
    answers.push([path, JSON.stringify((await api.send({ method: "GET", path })).body)]);
  for (const path of [`/internal/appointments/${visit}/notice`, `/internal/accounts/${account}/notice`]) {
    const answer = await fetch(booking + path, { headers: tool(clinic.endpoints, "notification-service") });
    expect(answer.status, path).not.toBe(401);
    answers.push([path, await answer.text()]);
  }
  return answers;
}

function tool({ servicePassword }: Clinic["endpoints"], name: string): Record<string, string> {
  return { Authorization: `Basic ${btoa(`${name}:${servicePassword ?? ""}`)}` };
}
