import { problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { screen, within } from "@testing-library/react";
import { http } from "msw";

import { aDoctorMe, anAdmin, aVisit } from "../../testing/builders";
import { aPayableVisit, paidOnline } from "../../testing/payments";
import { renderApp } from "../../testing/render-app";
import { itIs } from "../../testing/time";
import { aLivingVisit, undoFromToast } from "../../testing/visits";

const DAY = "2026-11-24";
const id = `${DAY} 10:30`;
const opened = `/doctor/appointments?from=${DAY}&open=${encodeURIComponent(id)}`;

const inspector = () => screen.getByRole("complementary");
const button = async (name: string) =>
  within(await screen.findByRole("complementary")).findByRole("button", { name });

beforeEach(() => {
  itIs("2026-11-24T10:35:00+05:30");
});

it("records in one click that the patient is here, and takes it back from the toast", async () => {
  const visit = aLivingVisit("doctor", aVisit(DAY, "10:30", { allowed: ["ARRIVE", "NO_SHOW"] }), {
    "POST arrival": {
      status: "ARRIVED",
      allowed: ["COMPLETE", "UNDO"],
      undoUntil: "2026-11-24T10:50:00+05:30",
    },
    "POST undo": { status: "BOOKED", allowed: ["ARRIVE", "NO_SHOW"] },
  });
  server.use(...visit.handlers);
  const { user } = await renderApp(opened, aDoctorMe);
  await user.click(await button("Arrived"));
  expect(await within(inspector()).findByText("Arrived", { selector: "span" })).toBeInTheDocument();
  await undoFromToast(user, "Meera Iyer is here.");
  expect(await button("Arrived")).toBeInTheDocument();
  expect(visit.asked).toEqual([
    { act: "POST arrival", body: {} },
    { act: "POST undo", body: {} },
  ]);
});

it("keeps the way back in the inspector while the server has one", async () => {
  const done = aVisit(DAY, "10:30", {
    status: "NO_SHOW",
    allowed: ["UNDO"],
    undoUntil: "2026-11-24T10:45:00+05:30",
  });
  const visit = aLivingVisit("doctor", done, { "POST undo": { status: "BOOKED", allowed: ["ARRIVE"] } });
  server.use(...visit.handlers);
  const { user } = await renderApp(opened, aDoctorMe);
  await user.click(await button("Undo until 10:45"));
  expect(await within(inspector()).findByText("Booked", { selector: "span" })).toBeInTheDocument();
  expect(visit.asked).toEqual([{ act: "POST undo", body: {} }]);
});

it("offers no way back once its time is over", async () => {
  const done = aVisit(DAY, "10:30", {
    status: "COMPLETED",
    allowed: ["UNDO"],
    undoUntil: "2026-11-24T10:34:00+05:30",
  });
  server.use(...aLivingVisit("doctor", done).handlers);
  await renderApp(opened, aDoctorMe);
  await within(await screen.findByRole("complementary")).findByText("Completed");
  expect(screen.queryByRole("button", { name: /Undo/ })).not.toBeInTheDocument();
});

it("says how long a time is still held, and confirms it", async () => {
  const held = aVisit(DAY, "10:30", {
    status: "HELD",
    heldUntil: "2026-11-24T10:42:00+05:30",
    allowed: ["CONFIRM", "CANCEL"],
  });
  const visit = aLivingVisit("admin", held, { "POST confirmation": { status: "BOOKED", allowed: [] } });
  server.use(
    ...visit.handlers,
    http.get("/api/admin/doctors", () => Response.json({ items: [] })),
  );
  const { user } = await renderApp(`/admin/appointments?open=${encodeURIComponent(id)}`, anAdmin);
  expect(await screen.findByText("until 10:42, 7 minutes left")).toBeInTheDocument();
  await user.click(await button("Confirm"));
  expect(await screen.findByText("The visit of Meera Iyer is booked.")).toBeInTheDocument();
});

it("says so when somebody was faster, and shows what is true now", async () => {
  const visit = aLivingVisit("doctor", aVisit(DAY, "10:30", { allowed: ["COMPLETE"] }));
  server.use(
    http.post("/api/doctor/appointments/:id/completion", () => {
      visit.become({ status: "CANCELLED", allowed: [] });
      return problemResponse("already-over", 409);
    }),
    ...visit.handlers,
  );
  const { user } = await renderApp(opened, aDoctorMe);
  await user.click(await button("Complete"));
  expect(
    await screen.findByText(/This visit can no longer be changed that way.*test-correlation/),
  ).toBeInTheDocument();
  expect(await within(inspector()).findByText("Cancelled")).toBeInTheDocument();
});

it("tells the doctor what the visit is about, and an admin not", async () => {
  const visit = aLivingVisit("doctor", aVisit(DAY, "10:30", { reason: "An itchy rash", allowed: ["NOTE"] }));
  server.use(...visit.handlers);
  await renderApp(opened, aDoctorMe);
  expect(
    await within(await screen.findByRole("complementary")).findByText("An itchy rash"),
  ).toBeInTheDocument();
  expect(screen.getByLabelText("Your notes")).toBeInTheDocument();
});

it("has neither reason nor notes for an admin", async () => {
  const visit = aLivingVisit("admin", aVisit(DAY, "10:30", { allowed: ["MOVE", "CANCEL"] }));
  server.use(
    ...visit.handlers,
    http.get("/api/admin/doctors", () => Response.json({ items: [] })),
  );
  await renderApp(`/admin/appointments?open=${encodeURIComponent(id)}`, anAdmin);
  await within(await screen.findByRole("complementary")).findByText("Booked", { selector: "span" });
  expect(screen.queryByLabelText("Your notes")).not.toBeInTheDocument();
  expect(screen.queryByText("About")).not.toBeInTheDocument();
});

it("tells how often a visit moved and why it was cancelled", async () => {
  const place = { doctorId: "d1", doctorName: "Dr Asha Rao" };
  const cancelled = aPayableVisit(paidOnline, {
    status: "CANCELLED",
    allowed: [],
    moves: [
      {
        from: { start: "2026-11-23T09:00:00+05:30", doctorId: "d2", doctorName: "Dr Vikram Mehta" },
        to: { ...place, start: "2026-11-24T10:30:00+05:30" },
        by: "PATIENT",
        at: "2026-11-22T18:00:00+05:30",
      },
    ],
    cancellation: {
      by: "DOCTOR",
      reason: "BY_DOCTOR",
      code: "DOCTOR_ILL",
      note: "Please book again.",
      refundPercent: 100,
      at: "2026-11-24T08:00:00+05:30",
    },
  });
  server.use(...aLivingVisit("doctor", cancelled).handlers);
  await renderApp(opened, aDoctorMe);
  const story = await screen.findByRole("region", { name: "How it came about" });
  expect(story).toHaveTextContent(
    "Sun 22 Nov 18:00 by the patientfrom Mon 23 Nov 09:00 with Dr Vikram Mehta to today 10:30 with Dr Asha Rao",
  );
  expect(story).toHaveTextContent(
    "today 08:00 by the doctorThe doctor is ill“Please book again.”100% of what was paid goes back, ₹500",
  );
});
