/** Every no is an RFC 9457 problem with the right status, and tells nothing of the inside. */
import { anyKey, problemOf, type Answer, type Request } from "@prescripto/seed/api";
import type { PatientAppointment, Schedule, Slot } from "@prescripto/web-kit/api/types";

import type { Clinic, Doctor, Person } from "../../support/clinic.ts";
import { expect, test } from "../../support/test.ts";

interface World {
  clinic: Clinic;
  patient: Person;
  /** Another patient's. */
  foreign: PatientAppointment;
  doctor: Doctor;
  /** Free when the tests began, in order. */
  free: Slot[];
  /** Booked by the patient. */
  own: PatientAppointment;
  /** Booked and cancelled by the patient. */
  cancelled: PatientAppointment;
}

type Who = "nobody" | "patient" | "doctor" | "admin";

interface Case {
  says: string;
  as?: Who;
  request: Request | ((world: World) => Request);
  status: number;
  problem: string;
  /** Where the refused fields are. */
  fields?: string[];
}

const UNKNOWN = "00000000-0000-7000-8000-000000000000";
const book = (body: unknown, key = crypto.randomUUID()): Request => ({
  method: "POST",
  path: "/api/appointments",
  body,
  headers: { "Idempotency-Key": key },
});
const get = (path: string): Request => ({ method: "GET", path });
const post = (path: string, body: unknown = {}): Request => ({ method: "POST", path, body });

const create = (path: string, body: unknown): Request => ({ ...post(path, body), headers: anyKey() });

const cases: Case[] = [
  // What cannot be read
  { says: "broken JSON", request: post("/api/sessions", '{"email":'), status: 400, problem: "malformed" },
  {
    says: "a query operator where an e-mail address belongs",
    request: post("/api/sessions", { email: { $gt: "" }, password: "walnut-harbour-17", app: "PATIENT" }),
    status: 400,
    problem: "malformed",
  },
  {
    says: "a role that somebody gives themselves",
    request: create("/api/accounts", {
      name: "Eve",
      email: "eve@e2e.prescripto.example",
      password: "walnut-harbour-17",
      role: "ADMIN",
    }),
    status: 400,
    problem: "malformed",
  },
  {
    says: "a time that is none",
    as: "patient",
    request: ({ doctor }) => book({ doctorId: doctor.id, visitTypeId: "consultation", start: "banana" }),
    status: 400,
    problem: "malformed",
  },
  {
    says: "plain text instead of JSON",
    request: { ...post("/api/sessions", "let me in"), headers: { "Content-Type": "text/plain" } },
    status: 415,
    problem: "unsupported-media-type",
  },
  {
    says: "a method that is not offered",
    request: { method: "DELETE", path: "/api/sessions" },
    status: 405,
    problem: "method-not-allowed",
  },

  // Who asks
  {
    says: "appointments without a token",
    request: get("/api/appointments"),
    status: 401,
    problem: "unauthenticated",
  },
  {
    says: "a token that is none",
    request: { ...get("/api/me"), headers: { Authorization: "Bearer let.me.in" } },
    status: 401,
    problem: "unauthenticated",
  },
  {
    says: "a token that nobody signed",
    request: {
      ...get("/api/admin/overview"),
      headers: { Authorization: `Bearer ${unsigned({ sub: "acc_1", role: "ADMIN" })}` },
    },
    status: 401,
    problem: "unauthenticated",
  },
  {
    says: "a path that does not exist, to nobody",
    request: get("/api/secrets"),
    status: 401,
    problem: "unauthenticated",
  },
  {
    says: "a patient at the doctor's list",
    as: "patient",
    request: get("/api/doctor/appointments"),
    status: 403,
    problem: "forbidden",
  },
  {
    says: "a patient at the admin's list",
    as: "patient",
    request: get("/api/admin/appointments"),
    status: 403,
    problem: "forbidden",
  },
  {
    says: "a doctor at the admin's numbers",
    as: "doctor",
    request: get("/api/admin/overview"),
    status: 403,
    problem: "forbidden",
  },
  {
    says: "a doctor who books as a patient",
    as: "doctor",
    request: book({}),
    status: 403,
    problem: "forbidden",
  },
  {
    says: "an admin at a patient's profile",
    as: "admin",
    request: get("/api/patient/profile"),
    status: 403,
    problem: "forbidden",
  },
  {
    says: "the right password in the other app",
    request: ({ patient }) =>
      post("/api/sessions", { email: patient.email, password: patient.password, app: "STAFF" }),
    status: 403,
    problem: "wrong-app",
  },
  {
    says: "a session that never began",
    request: post("/api/sessions/refresh", { app: "PATIENT" }),
    status: 401,
    problem: "session-expired",
  },

  // What is not there, or not theirs
  { says: "an unknown doctor", request: get(`/api/doctors/${UNKNOWN}`), status: 404, problem: "not-found" },
  {
    says: "slots of an unknown doctor",
    request: get(`/api/doctors/${UNKNOWN}/slots?from=2026-11-24&to=2026-11-25`),
    status: 404,
    problem: "not-found",
  },
  {
    says: "an unknown appointment",
    as: "patient",
    request: get(`/api/appointments/${UNKNOWN}`),
    status: 404,
    problem: "not-found",
  },
  {
    says: "an unknown appointment to cancel",
    as: "admin",
    request: post(`/api/admin/appointments/${UNKNOWN}/cancellation`),
    status: 404,
    problem: "not-found",
  },
  {
    says: "another patient's appointment",
    as: "patient",
    request: ({ foreign }) => get(`/api/appointments/${foreign.id}`),
    status: 404,
    problem: "not-found",
  },
  {
    says: "another patient's appointment to cancel",
    as: "patient",
    request: ({ foreign }) => post(`/api/appointments/${foreign.id}/cancellation`),
    status: 404,
    problem: "not-found",
  },
  {
    says: "another doctor's appointment to complete",
    as: "doctor",
    request: ({ foreign }) => post(`/api/doctor/appointments/${foreign.id}/completion`),
    status: 404,
    problem: "not-found",
  },
  {
    says: "a visit to an unknown doctor",
    as: "patient",
    request: ({ free }) => book({ doctorId: UNKNOWN, visitTypeId: "consultation", start: free[0]?.start }),
    status: 404,
    problem: "not-found",
  },

  // What makes no sense
  {
    says: "a registration without anything",
    request: create("/api/accounts", {}),
    status: 422,
    problem: "validation",
    fields: ["/email", "/name", "/password"],
  },
  {
    says: "a password everybody tries first",
    request: create("/api/accounts", {
      name: "Eve",
      email: "eve@e2e.prescripto.example",
      password: "password123",
    }),
    status: 422,
    problem: "validation",
    fields: ["/password"],
  },
  {
    says: "an e-mail address that is none",
    request: create("/api/accounts", { name: "Eve", email: "eve at home", password: "walnut-harbour-17" }),
    status: 422,
    problem: "validation",
    fields: ["/email"],
  },
  {
    says: "a visit of nothing",
    as: "patient",
    request: book({}),
    status: 422,
    problem: "validation",
    fields: ["/doctorId", "/start", "/visitTypeId"],
  },
  {
    says: "a window of two months",
    request: ({ doctor }) => get(`/api/doctors/${doctor.id}/slots?from=2026-11-01&to=2026-12-31`),
    status: 422,
    problem: "validation",
    fields: ["/to"],
  },
  {
    says: "a date that is none",
    request: ({ doctor }) => get(`/api/doctors/${doctor.id}/slots?from=tomorrow&to=2026-12-31`),
    status: 400,
    problem: "malformed",
  },
  {
    says: "slots at the end of time",
    request: ({ doctor }) =>
      get(
        `/api/doctors/${doctor.id}/slots?from=${encodeURIComponent("+999999999-12-31")}&to=${encodeURIComponent("+999999999-12-31")}`,
      ),
    status: 422,
    problem: "validation",
    fields: ["/from"],
  },
  {
    says: "a specialty that is none",
    request: get("/api/doctors?specialty=WIZARDRY"),
    status: 400,
    problem: "malformed",
  },
  {
    says: "a page of a thousand",
    request: get("/api/doctors?limit=1000"),
    status: 422,
    problem: "validation",
    fields: ["/limit"],
  },
  {
    says: "a doctor who pays the patients",
    as: "admin",
    request: ({ clinic }) =>
      create("/api/admin/doctors", { ...clinic.doctorToBe(), fee: { amount: -5, currency: "INR" } }),
    status: 422,
    problem: "validation",
    fields: ["/fee/amount"],
  },
  {
    says: "a photo that is a text",
    as: "admin",
    request: ({ doctor }) => photo(doctor, new Blob(["<script>alert(1)</script>"], { type: "image/png" })),
    status: 422,
    problem: "photo-refused",
  },
  {
    says: "a photo of six megabytes",
    as: "admin",
    request: ({ doctor }) => photo(doctor, new Blob([new Uint8Array(5_500_000)], { type: "image/png" })),
    status: 413,
    problem: "payload-too-large",
  },

  // What the schedule does not offer
  {
    says: "a visit in the past",
    as: "patient",
    request: ({ doctor }) =>
      book({ doctorId: doctor.id, visitTypeId: "consultation", start: "2020-01-15T10:00:00+05:30" }),
    status: 422,
    problem: "slot-not-offered",
  },
  {
    says: "a visit at the end of time",
    as: "patient",
    request: ({ doctor }) =>
      book({ doctorId: doctor.id, visitTypeId: "consultation", start: "+999999999-12-31T23:59:59Z" }),
    status: 422,
    problem: "slot-not-offered",
  },
  {
    says: "a visit between two slots",
    as: "patient",
    request: ({ doctor, free }) =>
      book({ doctorId: doctor.id, visitTypeId: "consultation", start: later(free[1], 5) }),
    status: 422,
    problem: "slot-not-offered",
  },
  {
    says: "a visit years ahead",
    as: "patient",
    request: ({ doctor }) =>
      book({ doctorId: doctor.id, visitTypeId: "consultation", start: "2099-01-15T10:00:00+05:30" }),
    status: 422,
    problem: "slot-not-offered",
  },
  {
    says: "a kind of visit that the doctor does not have",
    as: "patient",
    request: ({ doctor, free }) =>
      book({ doctorId: doctor.id, visitTypeId: "surgery", start: free[1]?.start }),
    status: 422,
    problem: "slot-not-offered",
  },

  // What came too late
  {
    says: "a slot that somebody has",
    as: "patient",
    request: ({ foreign }) =>
      book({ doctorId: foreign.doctor.id, visitTypeId: "consultation", start: foreign.start }),
    status: 409,
    problem: "slot-taken",
  },
  {
    says: "the same slot, spelled in another zone",
    as: "patient",
    request: ({ foreign }) =>
      book({
        doctorId: foreign.doctor.id,
        visitTypeId: "consultation",
        start: new Date(foreign.start).toISOString(),
      }),
    status: 409,
    problem: "slot-taken",
  },
  {
    says: "a second visit at the same time",
    as: "patient",
    request: ({ doctor, own }) =>
      book({ doctorId: doctor.id, visitTypeId: "consultation", start: own.start }),
    status: 409,
    problem: "patient-busy",
  },
  {
    says: "an address that has an account",
    request: ({ patient }) =>
      create("/api/accounts", {
        name: "Eve",
        email: patient.email.toUpperCase(),
        password: "walnut-harbour-17",
      }),
    status: 409,
    problem: "email-taken",
  },
  {
    says: "cancelling twice",
    as: "patient",
    request: ({ cancelled }) => post(`/api/appointments/${cancelled.id}/cancellation`),
    status: 409,
    problem: "already-over",
  },
  {
    says: "cancelling, by the admin, what was cancelled",
    as: "admin",
    request: ({ cancelled }) => post(`/api/admin/appointments/${cancelled.id}/cancellation`),
    status: 409,
    problem: "already-over",
  },
];

let world: World;

test.beforeAll(async ({ clinic }) => {
  const [patient, other] = [await clinic.patient(), await clinic.patient()];
  // Three doctors: what is taken at one of them must not be what is refused at another.
  const [doctor, busy, colleague] = [await clinic.doctor(), await clinic.doctor(), await clinic.doctor()];
  const free = await clinic.slots(doctor);
  const foreign = await clinic.book(other, busy, at(free, 2));
  const own = await clinic.book(patient, colleague, at(free, 0));
  const booked = await clinic.book(patient, colleague, at(free, 4));
  const cancelled = await patient.api.post<PatientAppointment>(
    `/api/appointments/${booked.id}/cancellation`,
    {},
  );
  world = { clinic, patient, foreign, doctor, free, own, cancelled };
});

for (const { says, as, request, status, problem, fields } of cases) {
  test(`refuses ${says}: ${status} ${problem}`, async () => {
    const sent = typeof request === "function" ? request(world) : request;
    const answer = await (await apiOf(as ?? "nobody")).send(sent);
    expectProblem(answer, status, problem);
    if (fields !== undefined) {
      expect(
        problemOf(answer)
          ?.errors?.map(({ pointer }) => pointer)
          .sort(),
      ).toEqual(fields);
    }
  });
}

test("who guesses is not told whether the address or the password is wrong", async ({ clinic }) => {
  const patient = await clinic.patient();
  const guess = (email: string) =>
    clinic.api.send(post("/api/sessions", { email, password: "walnut-harbour-18", app: "PATIENT" }));
  const [known, unknown] = [await guess(patient.email), await guess("nobody@e2e.prescripto.example")];
  expectProblem(known, 401, "wrong-credentials");
  expect(withoutIds(known)).toEqual(withoutIds(unknown));
});

test("who guesses too often has to wait: 429 with Retry-After", async ({ clinic }) => {
  const { email } = clinic.stranger();
  const guess = () =>
    clinic.api.send(post("/api/sessions", { email, password: "walnut-harbour-18", app: "PATIENT" }));
  let answer = await guess();
  for (let tries = 1; answer.status === 401 && tries < 30; tries++) answer = await guess();
  expectProblem(answer, 429, "too-many-requests");
  expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(0);
});

test("a taken slot's refusal names free ones near it", async () => {
  const { patient, foreign, clinic } = world;
  const answer = await clinic.ask(patient, foreign.doctor, foreign.start);
  expectProblem(answer, 409, "slot-taken");
  const near = problemOf(answer)?.near ?? [];
  expect(near.length).toBeGreaterThan(0);
  expect(near.map(({ start }) => start)).not.toContain(foreign.start);
});

test("a schedule that somebody else changed meanwhile is not overwritten: 409 stale", async ({ clinic }) => {
  const doctor = await clinic.doctor();
  const read = await doctor.api.get<Schedule>("/api/doctor/schedule");
  const { zone, ...plan } = read;
  await doctor.api.put<Schedule>("/api/doctor/schedule", { ...plan, horizonDays: 30 });
  const again = await doctor.api.send({
    method: "PUT",
    path: "/api/doctor/schedule",
    body: { ...plan, zone, horizonDays: 7 },
  });
  expectProblem(again, 409, "stale");
  expect((await doctor.api.get<Schedule>("/api/doctor/schedule")).horizonDays).toBe(30);
});

test("a visit that took place cannot be cancelled, and a cancelled one cannot take place", async ({
  clinic,
}) => {
  const [patient, doctor] = [await clinic.patient(), await clinic.doctor()];
  const [first, second] = await clinic.slots(doctor);
  const [kept, dropped] = [
    await clinic.book(patient, doctor, first?.start ?? ""),
    await clinic.book(patient, doctor, second?.start ?? ""),
  ];
  await doctor.api.post(`/api/doctor/appointments/${kept.id}/completion`, {});
  await patient.api.post(`/api/appointments/${dropped.id}/cancellation`, {});
  for (const [api, path] of [
    [patient.api, `/api/appointments/${kept.id}/cancellation`],
    [doctor.api, `/api/doctor/appointments/${kept.id}/cancellation`],
    [doctor.api, `/api/doctor/appointments/${dropped.id}/completion`],
  ] as const) {
    expectProblem(await api.send(post(path)), 409, "already-over");
  }
});

function expectProblem(answer: Answer, status: number, problem: string): void {
  expect(answer.status, JSON.stringify(answer.body)).toBe(status);
  expect(answer.type).toBe("application/problem+json");
  const document = problemOf(answer);
  expect(document?.type).toBe(`/problems/${problem}`);
  expect(document?.status).toBe(status);
  expect(document?.title).toBeTruthy();
  expect(document?.correlation).toBeTruthy();
  expect(JSON.stringify(document)).not.toMatch(/exception|com\.prescripto|mongo|redis|stack/i);
}

async function apiOf(who: Who) {
  switch (who) {
    case "nobody":
      return world.clinic.api;
    case "patient":
      return world.patient.api;
    case "doctor":
      return world.doctor.api;
    case "admin":
      return world.clinic.admin();
  }
}

function photo({ id }: Doctor, content: Blob): Request {
  const body = new FormData();
  body.set("photo", content, "photo.png");
  return { method: "POST", path: `/api/admin/doctors/${id}/photo`, body };
}

/** A JWT whose header says that it needs no signature. */
function unsigned(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "none", typ: "JWT" })}.${part({ ...claims, exp: 4_102_444_800 })}.`;
}

function withoutIds(answer: Answer): unknown {
  return { ...problemOf(answer), correlation: undefined };
}

function later(slot: Slot | undefined, minutes: number): string {
  return new Date(Date.parse(slot?.start ?? "") + minutes * 60_000).toISOString();
}

function at(slots: Slot[], place: number): string {
  const slot = slots[place];
  if (slot === undefined) throw new Error("too few free slots");
  return slot.start;
}
