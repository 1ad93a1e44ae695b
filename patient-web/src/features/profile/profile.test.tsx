import type { PatientProfile } from "@prescripto/web-kit/api/types";
import { answers, problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { cleanup, screen } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { renderApp, signedIn } from "../../testing/render-app";

const profile: PatientProfile = {
  id: "p1",
  name: "Meera Iyer",
  email: "meera@example.com",
  phone: "+91 98200 12345",
};

beforeEach(() => {
  signedIn();
  server.use(answers("/api/patient/profile", profile), answers("/api/me/preferences", { reminders: true }));
});

it("saves what was changed and says so", async () => {
  let sent: unknown;
  server.use(
    http.patch("/api/patient/profile", async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ ...profile, name: "Meera I.", born: "1990-05-17" });
    }),
  );
  const { user } = renderApp("/profile");
  await user.clear(await screen.findByLabelText("Name"));
  await user.type(screen.getByLabelText("Name"), "Meera I.");
  await user.clear(screen.getByLabelText("Phone (optional)"));
  await user.type(screen.getByLabelText("Date of birth (optional)"), "1990-05-17");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Your details are saved.")).toBeInTheDocument();
  // An empty phone removes it; what was never given (gender) is not sent.
  expect(sent).toEqual({ name: "Meera I.", phone: "", born: "1990-05-17", address: "" });
  expect(Object.keys(sessionStorage)).not.toContain("prescripto.draft.profile.p1");
});

it("shows the server's refusal beside its field and keeps everything typed", async () => {
  server.use(
    http.patch("/api/patient/profile", () =>
      problemResponse("validation", 422, {
        errors: [{ pointer: "/born", detail: "is not a day somebody alive was born on" }],
      }),
    ),
  );
  const { user } = renderApp("/profile");
  await user.type(await screen.findByLabelText("Date of birth (optional)"), "1790-05-17");
  await user.type(screen.getByLabelText("Address (optional)"), "12 Lake Road");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("This is not a day somebody alive was born on.")).toBeInTheDocument();
  expect(screen.getByLabelText("Address (optional)")).toHaveValue("12 Lake Road");
});

it("refuses a phone that is none before asking the server", async () => {
  const { user } = renderApp("/profile");
  await user.type(await screen.findByLabelText("Phone (optional)"), " ask my son");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText(/Write it with digits only/)).toBeInTheDocument();
});

it("still has what was typed after a reload", async () => {
  const { user } = renderApp("/profile");
  await user.type(await screen.findByLabelText("Address (optional)"), "12 Lake Road");
  cleanup();
  renderApp("/profile");
  expect(await screen.findByLabelText("Address (optional)")).toHaveValue("12 Lake Road");
});
