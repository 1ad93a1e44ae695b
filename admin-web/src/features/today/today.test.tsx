import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { answers } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { aCalendar, aDoctorMe, aVisit } from "../../testing/builders";
import { renderApp } from "../../testing/render-app";
import { itIs } from "../../testing/time";
import { undoFromToast } from "../../testing/visits";
import { nextVisit } from "./next";

const DAY = "2026-11-24";
const named = (name: string) => ({ id: name, name, erased: false });

/** A doctor's day; gives what is there now, to be changed. */
function theDay(first: StaffAppointment[]): { today: StaffAppointment[] } {
  const day = { today: first };
  server.use(
    http.get("/api/doctor/overview", () =>
      HttpResponse.json({
        appointments: 12,
        patients: 9,
        earnings: { amount: 90_000, currency: "INR" },
        today: day.today,
        latest: [],
      }),
    ),
    answers("/api/doctor/calendar", aCalendar([])),
  );
  return day;
}

beforeEach(() => {
  itIs("2026-11-24T10:35:00+05:30");
});

it("puts the next patient large, with what the visit is about, and goes on when that one is done", async () => {
  const first = aVisit(DAY, "10:30", {
    reason: "An itchy rash",
    allowed: ["ARRIVE", "COMPLETE", "NO_SHOW", "CANCEL"],
  });
  const second = aVisit(DAY, "11:30", { patient: named("Arjun Nair"), allowed: ["ARRIVE"] });
  const day = theDay([first, second]);
  server.use(
    http.post("/api/doctor/appointments/:id/completion", () => {
      const done: StaffAppointment = { ...first, status: "COMPLETED", allowed: ["UNDO"] };
      day.today = [done, second];
      return HttpResponse.json(done);
    }),
    http.post("/api/doctor/appointments/:id/undo", () => {
      day.today = [first, second];
      return HttpResponse.json(first);
    }),
  );
  const { user } = await renderApp("/doctor/today", aDoctorMe);
  const next = await screen.findByRole("region", { name: "Next patient" });
  expect(next).toHaveTextContent("Now, 25 minutes leftMeera Iyer");
  expect(next).toHaveTextContent("An itchy rash");
  await user.click(within(next).getByRole("button", { name: "Complete" }));
  expect(await within(next).findByText("Arjun Nair")).toBeInTheDocument();
  await undoFromToast(user, "The visit of Meera Iyer is completed.");
  expect(await within(next).findByText("Meera Iyer")).toBeInTheDocument();
});

it("thinks of who is here before whose time it is, and of what was left open last", () => {
  const at = Date.parse("2026-11-24T10:35:00+05:30");
  const left = aVisit(DAY, "09:00");
  const now = aVisit(DAY, "10:30");
  const ahead = aVisit(DAY, "11:00");
  const here = aVisit(DAY, "12:00", { status: "ARRIVED" });
  expect(nextVisit([left, now, ahead, here], at)).toBe(here);
  expect(nextVisit([left, now, ahead], at)).toBe(now);
  expect(nextVisit([left, ahead], at)).toBe(ahead);
  expect(nextVisit([left], at)).toBe(left);
  expect(nextVisit([aVisit(DAY, "11:00", { status: "CANCELLED" })], at)).toBeUndefined();
});

it("shows the day without its ground when the calendar is not to be had", async () => {
  theDay([aVisit(DAY, "10:30")]);
  server.use(http.get("/api/doctor/calendar", () => HttpResponse.json({}, { status: 404 })));
  await renderApp("/doctor/today", aDoctorMe);
  expect(await screen.findByRole("link", { name: /^10:30 Meera Iyer/ })).toBeInTheDocument();
});
