import type { DoctorProfile } from "@prescripto/web-kit/api/types";
import { aDoctor, aDoctorProfile, aSlot, offeredDays } from "@prescripto/web-kit/testing/builders";
import { answers, problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { anAdmin, aVisit } from "../../testing/builders";
import { renderApp } from "../../testing/render-app";
import { itIs } from "../../testing/time";
import { aLivingVisit } from "../../testing/visits";

const id = "2026-11-24 10:30";
const opened = `/admin/appointments?open=${encodeURIComponent(id)}`;
const followUp = { id: "follow", name: "Follow-up", minutes: 20, fee: { amount: 30_000, currency: "INR" } };
const profile = (doctor: string): DoctorProfile => {
  const { visitTypes, ...others } = aDoctorProfile({ id: doctor });
  return { ...others, visitTypes: [...visitTypes, followUp] };
};

/** The clinic with two doctors, each with times on the 25th; gives the visit and what was asked about free times. */
async function asked(which: "Move" | "Change the kind") {
  const visit = aLivingVisit("admin", aVisit("2026-11-24", "10:30"), {
    "POST reschedule": { ...aSlot("2026-11-25", "16:00") },
  });
  const sought: string[] = [];
  server.use(
    ...visit.handlers,
    answers("/api/admin/doctors", { items: [] }),
    // Like the server, which gives fifty doctors at most; these come one at a time.
    http.get("/api/doctors", ({ request }) => {
      const search = new URL(request.url).searchParams;
      if (Number(search.get("limit")) > 50) return problemResponse("validation", 422);
      return HttpResponse.json(
        search.get("after") === "d1"
          ? { items: [aDoctor({ id: "d2", name: "Dr Vikram Mehta" })] }
          : { items: [aDoctor()], next: "d1" },
      );
    }),
    http.get("/api/doctors/:id", ({ params }) => HttpResponse.json(profile(String(params["id"])))),
    http.get("/api/doctors/:id/slots", ({ request, params }) => {
      sought.push(`${String(params["id"])} ${new URL(request.url).search}`);
      return HttpResponse.json(offeredDays({ "2026-11-24": [], "2026-11-25": ["15:30", "16:00"] }));
    }),
  );
  const { user } = await renderApp(opened, anAdmin);
  await user.click(await screen.findByRole("button", { name: which }));
  const dialog = await screen.findByRole("dialog");
  return { visit, sought, user, dialog };
}

const time = (dialog: HTMLElement, name: string) => within(dialog).findByRole("radio", { name });

beforeEach(() => {
  itIs("2026-11-24T08:00:00+05:30");
});

it("moves to a free time as one act, with the version it saw; its own time does not count as taken", async () => {
  const { visit, sought, user, dialog } = await asked("Move");
  await user.click(await time(dialog, "Wednesday 25 November 2026 16:00"));
  await user.click(within(dialog).getByRole("button", { name: "Move the visit" }));
  expect(await screen.findByText("The visit of Meera Iyer is moved to tomorrow 16:00.")).toBeInTheDocument();
  expect(visit.asked).toEqual([
    {
      act: "POST reschedule",
      body: {
        doctorId: "d1",
        visitTypeId: "consultation",
        start: "2026-11-25T16:00:00+05:30",
        version: 1,
      },
    },
  ]);
  expect(new URLSearchParams(sought[0]?.split(" ")[1]).get("moving")).toBe(id);
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
});

it("moves across doctors and kinds of visit, and says what becomes of the fee", async () => {
  const { visit, user, dialog } = await asked("Move");
  await user.selectOptions(
    await within(dialog).findByLabelText("Doctor"),
    await within(dialog).findByText("Dr Vikram Mehta"),
  );
  expect(await within(dialog).findByText("The fee stays ₹500.")).toBeInTheDocument();
  await user.selectOptions(within(dialog).getByLabelText("Kind of visit"), "Follow-up, 20 min");
  expect(within(dialog).getByText("The fee becomes ₹300 instead of ₹500.")).toBeInTheDocument();
  await user.click(await time(dialog, "Wednesday 25 November 2026 15:30"));
  await user.click(within(dialog).getByRole("button", { name: "Move the visit" }));
  await screen.findByText(/is moved/);
  expect(visit.asked[0]?.body).toMatchObject({ doctorId: "d2", visitTypeId: "follow" });
});

it("offers the free times nearby when the chosen one was just taken", async () => {
  const { visit, user, dialog } = await asked("Move");
  server.use(
    http.post(
      "/api/admin/appointments/:id/reschedule",
      () => problemResponse("slot-taken", 409, { near: [aSlot("2026-11-25", "15:30")] }),
      { once: true },
    ),
  );
  await user.click(await time(dialog, "Wednesday 25 November 2026 16:00"));
  await user.click(within(dialog).getByRole("button", { name: "Move the visit" }));
  expect(await within(dialog).findByText("That time is taken")).toBeInTheDocument();
  await user.click(within(dialog).getByRole("button", { name: "tomorrow 15:30" }));
  expect(await time(dialog, "Wednesday 25 November 2026 15:30")).toBeChecked();
  await user.click(within(dialog).getByRole("button", { name: "Move the visit" }));
  await screen.findByText(/is moved/);
  expect(visit.asked[0]?.body).toMatchObject({ start: "2026-11-25T15:30:00+05:30" });
});

it("says so when somebody else changed the visit, and goes on from what is true now", async () => {
  const { visit, user, dialog } = await asked("Move");
  server.use(
    http.post(
      "/api/admin/appointments/:id/reschedule",
      () => {
        visit.become({ ...aSlot("2026-11-24", "11:00") });
        return problemResponse("stale", 409);
      },
      { once: true },
    ),
  );
  await user.click(await time(dialog, "Wednesday 25 November 2026 16:00"));
  await user.click(within(dialog).getByRole("button", { name: "Move the visit" }));
  expect(await within(dialog).findByText("Someone changed this visit before you")).toBeInTheDocument();
  expect(await within(dialog).findByText(/Booked for today 11:00/)).toBeInTheDocument();
  expect(within(dialog).getByRole("button", { name: "Move the visit" })).toBeDisabled();
  await user.click(await time(dialog, "Wednesday 25 November 2026 16:00"));
  await user.click(within(dialog).getByRole("button", { name: "Move the visit" }));
  await screen.findByText(/is moved/);
  expect(visit.asked[0]?.body).toMatchObject({ version: 2 });
});

it("goes outside the offered hours only with a note", async () => {
  const { visit, user, dialog } = await asked("Move");
  await user.click(within(dialog).getByRole("checkbox", { name: "At a time that is not offered" }));
  const send = within(dialog).getByRole("button", { name: "Move the visit" });
  await user.clear(within(dialog).getByLabelText("Time"));
  await user.type(within(dialog).getByLabelText("Time"), "19:15");
  expect(send).toBeDisabled();
  await user.type(within(dialog).getByLabelText("Why outside the offered hours"), "Comes from far away.");
  await user.click(send);
  await screen.findByText(/is moved/);
  expect(visit.asked[0]?.body).toEqual({
    doctorId: "d1",
    visitTypeId: "consultation",
    start: "2026-11-24T13:45:00.000Z",
    version: 1,
    anyway: true,
    note: "Comes from far away.",
  });
});

it("changes the kind of visit at the same time", async () => {
  const { visit, user, dialog } = await asked("Change the kind");
  const send = await within(dialog).findByRole("button", { name: "Change the kind" });
  expect(send).toBeDisabled();
  await user.selectOptions(within(dialog).getByLabelText("Kind of visit"), "Follow-up, 20 min");
  await user.click(send);
  expect(await screen.findByText("The visit of Meera Iyer is now: Follow-up.")).toBeInTheDocument();
  expect(visit.asked[0]?.body).toEqual({
    visitTypeId: "follow",
    start: "2026-11-24T10:30:00+05:30",
    version: 1,
  });
});
