/** One request can be followed through the whole system by one id, and nothing that people wrote stands in a log. */
import { randomBytes, randomUUID } from "node:crypto";

import { Api, anyKey } from "@prescripto/seed/api";
import type { AuditEntry, Message, Page, PatientAppointment } from "@prescripto/web-kit/api/types";

import { z } from "zod";

import { logsOf } from "../../support/logs.ts";
import { expect, test } from "../../support/test.ts";

const PATIENCE_MILLIS = 150_000;

const Booked = z.object({ id: z.string() });

interface WholeMail {
  headers: Record<string, string[]>;
}

test("a booking's reference is on its answer, its mail, its message, its audit entry and its log lines", async ({
  clinic,
}) => {
  test.setTimeout(PATIENCE_MILLIS + 60_000);
  const doctor = await clinic.doctor();
  const patient = await clinic.patient();
  const { start } = await clinic.slot(doctor);
  const reference = randomBytes(16).toString("hex");
  const answer = await patient.api.send({
    method: "POST",
    path: "/api/appointments",
    body: { doctorId: doctor.id, visitTypeId: "consultation", start },
    headers: { ...anyKey(), traceparent: `00-${reference}-${randomBytes(8).toString("hex")}-00` },
  });
  expect(answer.status).toBe(201);
  expect(answer.headers.get("X-Correlation-Id")).toBe(reference);
  const { id } = Booked.parse(answer.body);

  const admin = await clinic.admin();
  const audit = admin.at(clinic.endpoints.audit);
  await expect
    .poll(
      async () => {
        const { items } = await audit.get<Page<AuditEntry>>(`/api/audit?correlation=${reference}`);
        return items.map(({ type, subject, correlationId }) => ({ type, subject, correlationId }));
      },
      { timeout: PATIENCE_MILLIS },
    )
    .toContainEqual({ type: "APPOINTMENT_BOOKED", subject: id, correlationId: reference });

  await expect
    .poll(async () => (await clinic.visitMailsTo(patient)).length, { timeout: PATIENCE_MILLIS })
    .toBeGreaterThan(0);
  const [mail] = await clinic.visitMailsTo(patient);
  const whole = await new Api(clinic.endpoints.mail).get<WholeMail>(`/api/mails/${mail?.id ?? ""}`);
  const names = Object.entries(whole.headers).map(([name, values]) => [name.toLowerCase(), values] as const);
  expect(new Map(names).get("x-correlation-id")).toEqual([reference]);

  const messages = await admin
    .at(clinic.endpoints.notification)
    .get<Page<Message>>(`/api/messages?appointment=${id}&kind=BOOKED`);
  expect(messages.items.map(({ correlationId }) => correlationId)).toEqual([reference]);

  await expect
    .poll(async () => {
      const { "notification-service": lines } = await logsOf(clinic.endpoints);
      return lines.filter((line) => line.includes(" sent, attempt ") && line.includes(reference)).length;
    })
    .toBe(1);
});

test("no name, address, number, reason, note, password or token stands in a log", async ({ clinic }) => {
  test.setTimeout(2 * PATIENCE_MILLIS + 60_000);
  const secret = () => `zq${randomUUID().replaceAll("-", "").slice(0, 12)}`;
  const [name, reason, note, why, wrong] = [secret(), secret(), secret(), secret(), secret()];
  const phone = `+9198${String(Date.now()).slice(-8)}`;
  const doctor = await clinic.doctor();
  const patient = await clinic.patient(`Kiran ${name}`);
  await patient.api.patch("/api/patient/profile", { phone });
  const { start } = await clinic.slot(doctor);
  const booked = await patient.api.post<PatientAppointment>(
    "/api/appointments",
    { doctorId: doctor.id, visitTypeId: "consultation", start, reason },
    anyKey(),
  );
  const mails = async () => (await clinic.visitMailsTo(patient)).length;
  // Before it is cancelled, as a mail that has become untrue is not sent.
  await expect.poll(mails, { timeout: PATIENCE_MILLIS }).toBe(1);
  const admin = await clinic.admin();
  // What goes well, what is refused, and what cannot even be read.
  await doctor.api.put(`/api/doctor/appointments/${booked.id}/notes`, { text: note, version: 1 });
  await doctor.api.send({
    method: "POST",
    path: `/api/doctor/appointments/${booked.id}/notes`,
    body: { notes: note },
  });
  const signIn = (body: unknown) => clinic.api.send({ method: "POST", path: "/api/sessions", body });
  await signIn({ email: patient.email, password: wrong, app: "PATIENT" });
  await signIn({ email: { $ne: patient.email }, password: wrong, app: "PATIENT" });
  await signIn(`{"email": "${patient.email}", "password": "${wrong}"`);
  await clinic.api.send({
    method: "POST",
    path: "/api/accounts",
    body: { name: patient.name, email: patient.email, password: wrong },
    headers: anyKey(),
  });
  await admin.send({ method: "GET", path: `/api/admin/appointments?q=${name}` });
  await admin.send({ method: "GET", path: `/api/admin/nothing-here/${name}?email=${patient.email}` });
  await clinic.api.send({
    method: "GET",
    path: "/api/me",
    headers: { Authorization: `Bearer eyJ${wrong}.${wrong}.${wrong}` },
  });
  const cancellation = `/api/appointments/${booked.id}/cancellation`;
  await patient.api.send({ method: "POST", path: cancellation, body: { code: "OTHER", text: why } });
  await patient.api.post(cancellation, { code: "OTHER", note: why });
  // Then both mails have gone, whatever their servers had to say about them.
  await expect.poll(mails, { timeout: PATIENCE_MILLIS }).toBe(2);

  const said = await logsOf(clinic.endpoints);
  const forbidden = [name, patient.email, phone, phone.slice(1), reason, note, why, wrong, patient.password];
  for (const [service, lines] of Object.entries(said)) {
    expect(lines.length, service).toBeGreaterThan(0);
    for (const word of forbidden) {
      expect(
        lines.filter((line) => line.includes(word)),
        `${service} says ${word}`,
      ).toEqual([]);
    }
    // Access tokens begin like this, whoever they are for.
    expect(
      lines.filter((line) => line.includes("eyJ")),
      `${service} says a token`,
    ).toEqual([]);
    const unreadable = lines.filter((line) => !isEntry(line));
    expect(unreadable, `${service} says something that is no entry`).toEqual([]);
  }
});

/** Java itself says a line or two before there is a logger; everything else is a JSON object in ECS's words. */
function isEntry(line: string): boolean {
  if (/^(WARNING|OpenJDK|Picked up|\[\d)/.test(line)) return true;
  try {
    const entry: unknown = JSON.parse(line);
    return typeof entry === "object" && entry !== null && "@timestamp" in entry && "message" in entry;
  } catch {
    return false;
  }
}
