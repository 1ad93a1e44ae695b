/** Kafka is away: who signs in, is refused, reads or commands notices nothing, and the trail has each act once when it is back. */
import type { AuditEntry, Me } from "@prescripto/web-kit/api/types";

import type { Clinic, Doctor } from "../../support/clinic.ts";
import { promptly } from "../../support/promptly.ts";
import { expect, test } from "../../support/test.ts";

/** What is gathered is told when its minute is over. */
const PATIENCE = { timeout: 150_000, intervals: [1000, 2000] };
const WRONG_GUESSES = 3;
const READS = 2;

test("with kafka stopped, sign-ins, refusals, reads and commands are answered at once, and told once when it is back", async ({
  clinic,
  nodes,
}) => {
  test.setTimeout(600_000);
  const [doctor, patient] = [await clinic.doctor(), await clinic.patient()];
  const { patientId = "" } = await patient.api.get<Me>("/api/me");
  const visit = await clinic.book(patient, doctor, (await clinic.slot(doctor)).start);
  const account = await accountOf(clinic, patientId);
  const admin = await clinic.admin();
  const signIn = (person: { email: string; password: string }, app: string) =>
    clinic.api.send({ method: "POST", path: "/api/sessions", body: { ...person, app } });
  const { email, password } = doctor;
  const get = (path: string) => ({ method: "GET" as const, path });

  await nodes.without("kafka", "stop", async () => {
    const entered = await promptly(() => signIn({ email, password }, "STAFF"));
    expect(entered.status).toBe(200);
    for (let guess = 0; guess < WRONG_GUESSES; guess++) {
      const refused = await promptly(() =>
        signIn({ email: patient.email, password: "walnut-harbour-18" }, "PATIENT"),
      );
      expect(refused.status).toBe(401);
    }
    for (let time = 0; time < READS; time++) {
      const read = await promptly(() => doctor.api.send(get(`/api/doctor/appointments/${visit.id}`)));
      expect(read.status).toBe(200);
    }
    const closed = await promptly(() => doctor.api.send(get("/api/admin/patients")));
    expect(closed.status).toBe(403);
    for (const base of [clinic.endpoints.audit, clinic.endpoints.notification]) {
      const path = base === clinic.endpoints.audit ? "/api/audit" : "/api/messages";
      const elsewhere = await promptly(() => doctor.api.at(base).send(get(path)));
      expect(elsewhere.status, path).toBe(403);
    }
    const file = await promptly(() =>
      admin.send({
        ...get(`/api/admin/appointments.csv?doctorId=${doctor.id}`),
        headers: { Accept: "text/csv" },
      }),
    );
    expect(file.status).toBe(200);
    const changed = await promptly(() =>
      admin.send({
        method: "PATCH",
        path: `/api/admin/doctors/${doctor.id}`,
        body: { about: "Asks first." },
      }),
    );
    expect(changed.status).toBe(200);
    const searched = await promptly(() =>
      admin.at(clinic.endpoints.audit).send(get(`/api/audit?appointment=${visit.id}&type=APPOINTMENT_HELD`)),
    );
    expect(searched.status).toBe(200);
  });

  const acts = {
    // The doctor had signed in before, too.
    signedIn: 2,
    wrongGuesses: WRONG_GUESSES,
    reads: READS,
    refused: ["/api/admin/patients", "/api/audit", "/api/messages"],
    exported: 1,
    changed: 1,
    searched: 1,
  };
  await expect.poll(() => told(clinic, doctor, account, visit), PATIENCE).toEqual(acts);

  // What is told after it has found its place: nothing that was told in the outage is still on its way a second time.
  expect((await signIn({ email, password }, "STAFF")).status).toBe(200);
  await expect
    .poll(() => told(clinic, doctor, account, visit), PATIENCE)
    .toEqual({ ...acts, signedIn: acts.signedIn + 1 });
});

/** What the trail has of each act: how many entries, or, of what is gathered, what they count. */
async function told(clinic: Clinic, doctor: Doctor, account: string, visit: { id: string }) {
  const of = (type: string, narrowed: Record<string, string>) => clinic.trail({ type, ...narrowed });
  const reads = await of("PATIENT_READ", { actor: doctor.id, appointment: visit.id });
  const refused = await of("ACCESS_REFUSED", { actor: doctor.id });
  const exported = await of("LIST_EXPORTED", {});
  return {
    signedIn: (await of("SIGNED_IN", { actor: doctor.id })).length,
    wrongGuesses: times(await of("SIGN_IN_REFUSED", { subject: account })),
    reads: times(reads),
    refused: refused.flatMap((one) => Array<unknown>(times([one])).fill(one.data["path"])).sort(),
    exported: exported.filter(({ data }) => data["doctorId"] === doctor.id).length,
    changed: (await of("DOCTOR_CHANGED", { subject: doctor.id })).length,
    searched: times(
      (await of("AUDIT_SEARCHED", { appointment: visit.id })).filter(
        ({ data }) => data["type"] === "APPOINTMENT_HELD",
      ),
    ),
  };
}

function times(entries: AuditEntry[]): number {
  return entries.reduce((sum, { data }) => sum + Number(data["times"]), 0);
}

async function accountOf(clinic: Clinic, patient: string): Promise<string> {
  const opened = () => clinic.trail({ type: "ACCOUNT_OPENED", patient });
  await expect.poll(async () => (await opened()).length, PATIENCE).toBe(1);
  return (await opened())[0]?.subject ?? "";
}
