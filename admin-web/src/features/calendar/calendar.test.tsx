import type { DoctorCalendar } from "@prescripto/web-kit/api/types";
import { aDoctorProfile, aSlot, offeredDays } from "@prescripto/web-kit/testing/builders";
import { answers, problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { createEvent, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { aCalendar, aDoctorMe, anAdmin, aStaffDoctor, aVisit } from "../../testing/builders";
import { renderApp } from "../../testing/render-app";
import { itIs } from "../../testing/time";

const monday = aVisit("2026-11-23", "09:30", { id: "a1" });
const early = aVisit("2026-11-24", "09:00", { id: "a2", status: "ARRIVED", allowed: ["COMPLETE"] });
const late = aVisit("2026-11-24", "11:00", {
  id: "a3",
  patient: { id: "p2", name: "Arjun Nair", erased: false },
  allowed: ["ARRIVE"],
});

/** The doctor's own calendar; gives the days that were asked for. */
function theCalendar(change: Partial<DoctorCalendar> = {}): string[] {
  const asked: string[] = [];
  server.use(
    http.get("/api/doctor/calendar", ({ request }) => {
      const { searchParams } = new URL(request.url);
      asked.push(`${searchParams.get("from") ?? ""} ${searchParams.get("to") ?? ""}`);
      return HttpResponse.json(aCalendar([monday, early, late], change));
    }),
  );
  return asked;
}

const day = (name: RegExp) => screen.findByRole("region", { name });

beforeEach(() => {
  itIs("2026-11-24T09:10:00+05:30");
});

it("shows the week around today, each visit on its day with how it stands", async () => {
  const asked = theCalendar();
  await renderApp("/doctor/calendar", aDoctorMe);
  const tuesday = await day(/^Tuesday 24 November 2026, 2 visits/);
  expect(
    within(tuesday)
      .getAllByRole("link")
      .map((link) => link.getAttribute("aria-label")),
  ).toEqual(["09:00 Meera Iyer, Consultation, Here", "11:00 Arjun Nair, Consultation"]);
  expect(await day(/^Sunday 29 November 2026, 0 visits/)).toBeInTheDocument();
  expect(asked).toEqual(["2026-11-23 2026-11-29"]);
  expect(screen.getByRole("heading", { name: /23–29 Nov · 3 visits/ })).toBeInTheDocument();
});

it("says where leave and holidays lie", async () => {
  theCalendar({
    closed: [
      { from: "2026-11-25T00:00:00+05:30", to: "2026-11-26T00:00:00+05:30", kind: "HOLIDAY", name: "Diwali" },
      { from: "2026-11-26T14:00:00+05:30", to: "2026-11-26T16:00:00+05:30", kind: "LEAVE" },
    ],
  });
  await renderApp("/doctor/calendar", aDoctorMe);
  expect(await day(/^Wednesday 25/)).toHaveTextContent("Diwali");
  expect(await day(/^Thursday 26/)).toHaveTextContent("Leave");
});

it("goes from view to view and back to today by single keys, and keeps both in the address", async () => {
  const asked = theCalendar();
  const { user, address } = await renderApp("/doctor/calendar?view=week&date=2026-12-02", aDoctorMe);
  await day(/^Monday 30 November/);
  await user.keyboard("d");
  expect(address()).toBe("/doctor/calendar?view=day&date=2026-12-02");
  await user.keyboard("m");
  expect(address()).toBe("/doctor/calendar?view=month&date=2026-12-02");
  await waitFor(() => {
    expect(asked.at(-1)).toBe("2026-11-30 2027-01-03");
  });
  await user.keyboard("t");
  expect(address()).toBe("/doctor/calendar?view=month&date=2026-11-24");
  await user.keyboard("w");
  expect(address()).toBe("/doctor/calendar?view=week&date=2026-11-24");
});

it("steps to the days before and after", async () => {
  theCalendar();
  const { user, address } = await renderApp("/doctor/calendar?view=month&date=2026-03-31", aDoctorMe);
  await user.click(await screen.findByRole("button", { name: "The month before" }));
  expect(address()).toContain("date=2026-02-01");
  await user.click(screen.getByRole("button", { name: "The month after" }));
  expect(address()).toContain("date=2026-03-01");
});

it("walks from visit to visit with j, k and arrows, and opens one with Enter", async () => {
  theCalendar();
  const { user, address } = await renderApp("/doctor/calendar", aDoctorMe);
  await day(/^Tuesday 24/);
  await user.keyboard("j");
  expect(screen.getByRole("link", { name: /^09:30 Meera Iyer/ })).toHaveFocus();
  await user.keyboard("{ArrowRight}");
  expect(screen.getByRole("link", { name: /^09:00 Meera Iyer/ })).toHaveFocus();
  await user.keyboard("{ArrowDown}");
  expect(screen.getByRole("link", { name: /^11:00 Arjun Nair/ })).toHaveFocus();
  await user.keyboard("{ArrowLeft}jj{Enter}");
  expect(await screen.findByRole("complementary", { name: "Arjun Nair" })).toBeInTheDocument();
  expect(address()).toContain("open=a3");
  await user.keyboard("k");
  expect(await screen.findByRole("complementary", { name: "Meera Iyer" })).toBeInTheDocument();
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("complementary")).not.toBeInTheDocument();
});

it("counts a month's visits, names the first, and leads to the day", async () => {
  theCalendar({ items: [monday, early, late, aVisit("2026-12-01", "10:00")] });
  const { user, address } = await renderApp("/doctor/calendar?view=month&date=2026-11-24", aDoctorMe);
  const tuesday = await screen.findByRole("link", { name: "Tuesday 24 November 2026, 2 visits" });
  expect(tuesday).toHaveAttribute("aria-current", "date");
  // The visit of 1 December is in sight, and is none of November's.
  expect(screen.getByRole("heading", { name: /November 2026 · 3 visits/ })).toBeInTheDocument();
  tuesday.focus();
  await user.keyboard("{ArrowUp}");
  expect(screen.getByRole("link", { name: "Tuesday 17 November 2026, no visits" })).toHaveFocus();
  await user.click(tuesday);
  expect(address()).toBe("/doctor/calendar?view=day&date=2026-11-24");
  expect(await day(/^Tuesday 24/)).toBeInTheDocument();
});

it("records in the day what happened, in one click", async () => {
  let arrived = 0;
  theCalendar();
  server.use(
    http.post("/api/doctor/appointments/a3/arrival", () => {
      arrived += 1;
      return HttpResponse.json({ ...late, status: "ARRIVED", allowed: ["UNDO"] });
    }),
  );
  const { user } = await renderApp("/doctor/calendar?view=day&date=2026-11-24", aDoctorMe);
  await user.click(await screen.findByRole("button", { name: "Arjun Nair has arrived" }));
  expect(await screen.findByText("Arjun Nair is here.")).toBeInTheDocument();
  expect(arrived).toBe(1);
});

it("begins with the day on a phone", async () => {
  vi.spyOn(window, "matchMedia").mockReturnValue({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  } as unknown as MediaQueryList);
  const asked = theCalendar();
  await renderApp("/doctor/calendar", aDoctorMe);
  await day(/^Tuesday 24/);
  expect(asked).toEqual(["2026-11-24 2026-11-24"]);
});

it("begins with today beside the hours where a week is scrolled sideways, once for each week", async () => {
  theCalendar();
  // A phone: hours of 52 pixels, then days of 120 each.
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    const date = this.getAttribute("data-date");
    const right = 52;
    return date === null
      ? new DOMRect(0, 0, right, 0)
      : new DOMRect(right + 120 * (Number(date.slice(-2)) - 23), 0, 120, 0);
  });
  const { user } = await renderApp("/doctor/calendar?view=week", aDoctorMe);
  const frame = (await day(/^Tuesday 24/)).parentElement!.parentElement!;
  expect(frame.scrollLeft).toBe(120);
  frame.scrollLeft = 300;
  await user.click(screen.getByRole("link", { name: "11:00 Arjun Nair, Consultation" }));
  expect(await screen.findByRole("complementary")).toBeInTheDocument();
  expect(frame.scrollLeft).toBe(300);
});

it("says so when the calendar is not to be had, and tries again when asked to", async () => {
  server.use(http.get("/api/doctor/calendar", () => problemResponse("too-many-requests", 429)));
  const { user } = await renderApp("/doctor/calendar", aDoctorMe);
  expect(await screen.findByRole("alert")).toHaveTextContent("test-correlation");
  theCalendar();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await day(/^Tuesday 24/)).toBeInTheDocument();
});

it("shows an admin any doctor's days, and the same days of another", async () => {
  const asked: string[] = [];
  server.use(
    answers("/api/admin/doctors", {
      items: [aStaffDoctor(), aStaffDoctor({ id: "d2", name: "Dr Vikram Mehta" })],
    }),
    http.get("/api/admin/doctors/:id", ({ params }) =>
      HttpResponse.json(aStaffDoctor({ id: String(params["id"]) })),
    ),
    http.get("/api/admin/doctors/:id/calendar", ({ params }) => {
      asked.push(String(params["id"]));
      return HttpResponse.json(aCalendar([monday]));
    }),
  );
  const { user, address } = await renderApp("/admin/calendar", anAdmin);
  expect(await day(/^Monday 23 November 2026, 1 visit/)).toBeInTheDocument();
  expect(address()).toBe("/admin/doctors/d1/calendar");
  await user.selectOptions(await screen.findByLabelText("Doctor"), "Dr Vikram Mehta");
  await waitFor(() => {
    expect(asked).toEqual(["d1", "d2"]);
  });
  expect(address()).toBe("/admin/doctors/d2/calendar?view=week&date=2026-11-24");
});

it("asks before a visit that was dragged moves", async () => {
  const movable = { ...late, allowed: ["MOVE" as const] };
  let body: unknown;
  server.use(
    answers("/api/doctor/calendar", aCalendar([movable])),
    answers("/api/doctors", { items: [] }),
    answers("/api/doctors/d1", aDoctorProfile()),
    answers("/api/doctors/d1/slots", offeredDays({ "2026-11-25": ["09:30"] })),
    http.post("/api/doctor/appointments/a3/reschedule", async ({ request }) => {
      body = await request.json();
      return HttpResponse.json({ ...movable, ...aSlot("2026-11-25", "09:30") });
    }),
  );
  const { user } = await renderApp("/doctor/calendar", aDoctorMe);
  const wednesday = await day(/^Wednesday 25/);
  // jsdom lays nothing out, so the pixels count from the top of the day: half an hour below nine o'clock.
  const link = screen.getByRole("link", { name: /^11:00 Arjun Nair/ });
  fireEvent(link, Object.assign(createEvent.dragStart(link), { clientY: 0 }));
  fireEvent.dragOver(wednesday);
  fireEvent(wednesday, Object.assign(createEvent.drop(wednesday), { clientY: 36 }));
  const dialog = await screen.findByRole("dialog", { name: "Move the visit of Arjun Nair" });
  expect(dialog).toHaveTextContent("To tomorrow 09:30");
  await waitFor(() => {
    expect(within(dialog).getByRole("radio", { name: /09:30/ })).toBeChecked();
  });
  await user.click(within(dialog).getByRole("button", { name: "Move the visit" }));
  await screen.findByText("The visit of Arjun Nair is moved to tomorrow 09:30.");
  expect(body).toMatchObject({ start: "2026-11-25T04:00:00.000Z", version: 1 });
});
