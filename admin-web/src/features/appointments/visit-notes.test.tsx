import { problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { screen, waitFor, within } from "@testing-library/react";
import { http } from "msw";

import { aDoctorMe, aVisit } from "../../testing/builders";
import { renderApp } from "../../testing/render-app";
import { aLivingVisit } from "../../testing/visits";

const opened = `/doctor/appointments?from=2026-11-24&open=${encodeURIComponent("2026-11-24 10:30")}`;
const noted = aVisit("2026-11-24", "10:30", { notes: "Atopic.", allowed: ["NOTE"] });

it("saves the doctor's notes when asked to, with the version they began with", async () => {
  const visit = aLivingVisit("doctor", noted, { "PUT notes": { notes: "Atopic. Check IgE." } });
  server.use(...visit.handlers);
  const { user } = await renderApp(opened, aDoctorMe);
  const field = await screen.findByLabelText("Your notes");
  expect(field).toHaveValue("Atopic.");
  expect(screen.getByRole("button", { name: "Save the notes" })).toBeDisabled();
  await user.type(field, " Check IgE.");
  expect(screen.getByText("Not saved yet.")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Save the notes" }));
  expect(await screen.findByText("Your notes are saved.")).toBeInTheDocument();
  expect(visit.asked).toEqual([{ act: "PUT notes", body: { text: "Atopic. Check IgE.", version: 1 } }]);
  await waitFor(() => {
    expect(screen.getByRole("button", { name: "Save the notes" })).toBeDisabled();
  });
});

it("never writes over notes that were saved elsewhere without being asked", async () => {
  const visit = aLivingVisit("doctor", noted, { "PUT notes": { notes: "Mine" } });
  server.use(
    http.put(
      "/api/doctor/appointments/:id/notes",
      () => {
        visit.become({ notes: "From the other room." });
        return problemResponse("stale", 409);
      },
      { once: true },
    ),
    ...visit.handlers,
  );
  const { user } = await renderApp(opened, aDoctorMe);
  const field = await screen.findByLabelText("Your notes");
  await user.clear(field);
  await user.type(field, "Mine");
  await user.click(screen.getByRole("button", { name: "Save the notes" }));
  const alert = await screen.findByText("These notes were changed elsewhere meanwhile");
  expect(screen.getByText("From the other room.")).toBeInTheDocument();
  expect(field).toHaveValue("Mine");
  expect(screen.getByRole("button", { name: "Save the notes" })).toBeDisabled();
  await user.click(screen.getByRole("button", { name: "Go on with mine" }));
  expect(alert).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Save the notes" }));
  await screen.findByText("Your notes are saved.");
  expect(visit.asked).toEqual([{ act: "PUT notes", body: { text: "Mine", version: 2 } }]);
});

it("says so when only the rest of the visit changed, and saves at the next try", async () => {
  const visit = aLivingVisit("doctor", noted, { "PUT notes": { notes: "Atopic!" } });
  server.use(
    http.put(
      "/api/doctor/appointments/:id/notes",
      () => {
        visit.become({ status: "ARRIVED" });
        return problemResponse("stale", 409);
      },
      { once: true },
    ),
    ...visit.handlers,
  );
  const { user } = await renderApp(opened, aDoctorMe);
  const field = await screen.findByLabelText("Your notes");
  await user.type(field, "!");
  await user.click(screen.getByRole("button", { name: "Save the notes" }));
  expect(await screen.findByText("Someone changed this before you")).toBeInTheDocument();
  await within(screen.getByRole("complementary")).findByText("Arrived");
  await user.click(screen.getByRole("button", { name: "Save the notes" }));
  await screen.findByText("Your notes are saved.");
  expect(visit.asked).toEqual([{ act: "PUT notes", body: { text: "Atopic.!", version: 2 } }]);
});

it("keeps what was typed through a reload", async () => {
  sessionStorage.setItem(
    "prescripto.draft.notes.2026-11-24 10:30",
    JSON.stringify({ text: "Half a thought" }),
  );
  server.use(...aLivingVisit("doctor", noted).handlers);
  await renderApp(opened, aDoctorMe);
  expect(await screen.findByLabelText("Your notes")).toHaveValue("Half a thought");
  expect(screen.getByText("Not saved yet.")).toBeInTheDocument();
});
