import { aPatient } from "@prescripto/web-kit/testing/builders";
import { answers, aSession, problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";

import { aDoctorMe, anAdmin, aVisit } from "../testing/builders";
import { renderApp, renderSignedOut } from "../testing/render-app";

const nobody = { items: [] };

async function signInAs(user: UserEvent, email: string): Promise<void> {
  await user.type(await screen.findByLabelText("Email"), email);
  await user.type(screen.getByLabelText("Password"), "a long enough one");
  await user.click(screen.getByRole("button", { name: "Sign in" }));
}

it("leads through sign-in to the address that was wanted", async () => {
  server.use(
    http.post("/api/sessions", () => HttpResponse.json(aSession(anAdmin))),
    answers("/api/admin/doctors", nobody),
    answers("/api/specialties", nobody),
  );
  const { user, address } = renderSignedOut("/admin/doctors?q=rao");
  await signInAs(user, anAdmin.email);
  expect(await screen.findByRole("heading", { name: "Doctors" })).toBeInTheDocument();
  expect(address()).toBe("/admin/doctors?q=rao");
  expect(screen.getByLabelText("Name")).toHaveValue("rao");
});

it("asks for a staff session, and explains the wrong door to a patient", async () => {
  let body: unknown;
  server.use(
    http.post("/api/sessions", async ({ request }) => {
      body = await request.json();
      return problemResponse("wrong-app", 403);
    }),
  );
  const { user } = renderSignedOut("/");
  await signInAs(user, aPatient().email);
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent("This is a patient’s account");
  expect(screen.getByRole("link", { name: "Go to the patients’ app" })).toHaveAttribute(
    "href",
    "http://localhost:5173",
  );
  expect(body).toMatchObject({ app: "STAFF" });
});

it("keeps the email when the password was wrong", async () => {
  server.use(http.post("/api/sessions", () => problemResponse("wrong-credentials", 401)));
  const { user } = renderSignedOut("/");
  await signInAs(user, "asha@example.com");
  expect(await screen.findByRole("alert")).toHaveTextContent("do not belong together");
  expect(screen.getByLabelText("Email")).toHaveValue("asha@example.com");
});

it("shows a doctor no admin page, and asks the server for nothing of it", async () => {
  // No handler for /api/admin: a request would fail the test.
  await renderApp("/admin/overview", aDoctorMe);
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("This page is for the clinic’s admins");
  expect(screen.queryByRole("link", { name: "Audit" })).not.toBeInTheDocument();
});

it("shows an admin no page of a doctor", async () => {
  await renderApp("/doctor/today", anAdmin);
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("This page is for doctors");
});

it.each([
  [anAdmin, "/admin/overview"],
  [aDoctorMe, "/doctor/today"],
])("leads %o to their own first page", async (me, first) => {
  server.use(
    http.get("/api/*/overview", () => problemResponse("busy", 503)),
    answers("/api/admin/appointments", nobody),
    answers("/api/admin/doctors", nobody),
  );
  const { address } = await renderApp("/", me);
  expect(address()).toBe(first);
});

it("signs out to the front door, where the next person begins anew", async () => {
  const { user, address } = await renderApp("/admin/nowhere", anAdmin);
  await user.click(screen.getAllByRole("button", { name: "Sign out" })[0]!);
  expect(await screen.findByRole("heading", { name: "Sign in" })).toBeInTheDocument();
  expect(address()).toBe("/");
});

it("says that a page does not exist, and finds one with the keyboard", async () => {
  server.use(
    answers("/api/audit", nobody),
    answers("/api/admin/doctors", nobody),
    answers("/api/admin/appointments", nobody),
  );
  const { user, address } = await renderApp("/admin/nowhere", anAdmin);
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("This page does not exist");
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await screen.findByRole("combobox"), "aud{Enter}");
  expect(await screen.findByRole("heading", { name: "Audit" })).toBeInTheDocument();
  expect(address()).toBe("/admin/audit");
});

it("finds the visits of a patient by a few letters of the name", async () => {
  const asked: (string | null)[] = [];
  server.use(
    answers("/api/admin/doctors", nobody),
    http.get("/api/admin/appointments", ({ request }) => {
      asked.push(new URL(request.url).searchParams.get("q"));
      return HttpResponse.json({ items: [aVisit("2026-11-24", "10:30")] });
    }),
    answers("/api/admin/appointments/:id", aVisit("2026-11-24", "10:30")),
  );
  const { user, address } = await renderApp("/admin/nowhere", anAdmin);
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await screen.findByRole("combobox"), "meera");
  await user.click(await screen.findByRole("option", { name: /Meera Iyer.*10:30/ }));
  expect(await screen.findByRole("heading", { name: "Appointments" })).toBeInTheDocument();
  expect(asked).toContain("meera");
  expect(address()).toBe("/admin/appointments?open=2026-11-24+10%3A30");
});
