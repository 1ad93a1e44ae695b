import type { Schedule } from "@prescripto/web-kit/api/types";
import { answers, problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { aDoctorMe } from "../testing/builders";
import { aCalendar, aPlan } from "../testing/plan-builders";
import { withPointerEvents } from "../testing/pointer";
import { renderApp } from "../testing/render-app";

// A Wednesday morning in Kolkata.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-25T04:00:00Z") });
});

/** The doctor's schedule, which takes what it is given; gives what was sent. */
function schedule(plan: Schedule = aPlan()): Schedule[] {
  const sent: Schedule[] = [];
  server.use(
    answers("/api/doctor/schedule", plan),
    answers("/api/doctor/schedule/orphans", { affected: [] }),
    answers(
      "/api/doctor/calendar",
      aCalendar({
        closed: [
          {
            from: "2026-11-28T00:00:00+05:30",
            to: "2026-11-29T00:00:00+05:30",
            kind: "HOLIDAY",
            name: "Founders’ Day",
          },
        ],
      }),
    ),
    http.post("/api/doctor/schedule/impact", () => HttpResponse.json({ affected: [] })),
    http.put<never, Schedule>("/api/doctor/schedule", async ({ request }) => {
      const body = await request.json();
      sent.push(body);
      return HttpResponse.json({ ...body, version: body.version + 1, outcomes: [] });
    }),
  );
  return sent;
}

const block = (name: string) => screen.findByRole("button", { name });

async function save(user: { click: (element: Element) => Promise<void> }): Promise<void> {
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("The schedule is saved.")).toBeInTheDocument();
}

describe("the usual week", () => {
  it("is moved and stretched with the arrow keys, the focus staying with the block", async () => {
    const sent = schedule();
    const { user } = await renderApp("/doctor/schedule", aDoctorMe);
    (await block("Tuesday, 09:00 to 13:00")).focus();
    await user.keyboard("{ArrowDown}{ArrowDown}{Shift>}{ArrowUp}{/Shift}");
    expect(await block("Tuesday, 09:30 to 13:15")).toHaveFocus();
    await user.keyboard("{ArrowRight}");
    expect(await block("Wednesday, 09:30 to 13:15")).toHaveFocus();
    expect(screen.getByText("Wednesday, 09:30 to 13:15")).toHaveRole("status");
    await save(user);
    expect(sent[0]!.hours.slice(2)).toEqual([{ day: "WEDNESDAY", from: "09:30", to: "13:15" }]);
  });

  it("goes in steps of five minutes when asked, and over no other hours", async () => {
    schedule();
    const { user } = await renderApp("/doctor/schedule", aDoctorMe);
    await user.click(await screen.findByRole("button", { name: "5 min" }));
    (await block("Monday, 14:00 to 17:00")).focus();
    await user.keyboard("{ArrowDown}");
    expect(await block("Monday, 14:05 to 17:05")).toHaveFocus();
    await user.keyboard("{ArrowUp}".repeat(20));
    expect(await block("Monday, 13:00 to 16:00")).toHaveFocus();
    expect(screen.getByText("There is no room there.")).toBeInTheDocument();
  });

  it("loses a block with Delete, and the day takes the focus", async () => {
    const sent = schedule();
    const { user } = await renderApp("/doctor/schedule", aDoctorMe);
    (await block("Monday, 09:00 to 13:00")).focus();
    await user.keyboard("{Delete}");
    await waitFor(() => {
      expect(screen.getByRole("button", { name: /^Monday.*change the day/ })).toHaveFocus();
    });
    await save(user);
    expect(sent[0]!.hours.filter(({ day }) => day === "MONDAY")).toEqual([
      { day: "MONDAY", from: "14:00", to: "17:00" },
    ]);
  });

  it("takes times in fields with Enter, and says what is wrong with them", async () => {
    schedule();
    const { user } = await renderApp("/doctor/schedule", aDoctorMe);
    (await block("Monday, 09:00 to 13:00")).focus();
    await user.keyboard("{Enter}");
    const dialog = within(await screen.findByRole("dialog", { name: "Hours on Monday" }));
    fireEvent.change(dialog.getByLabelText("To"), { target: { value: "15:00" } });
    await user.click(dialog.getByRole("button", { name: "Done" }));
    expect(dialog.getByRole("alert")).toHaveTextContent("These hours overlap others of the day.");
    fireEvent.change(dialog.getByLabelText("To"), { target: { value: "12:35" } });
    await user.keyboard("{Enter}");
    expect(await block("Monday, 09:00 to 12:35")).toBeInTheDocument();
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it("is copied from one day to the working week, and added to by a day's menu", async () => {
    const sent = schedule();
    const { user } = await renderApp("/doctor/schedule", aDoctorMe);
    await user.click(await screen.findByRole("button", { name: /^Tuesday.*change the day/ }));
    await user.click(await screen.findByRole("menuitem", { name: "Monday to Friday like this day" }));
    await user.click(screen.getByRole("button", { name: /^Sunday.*change the day/ }));
    await user.click(await screen.findByRole("menuitem", { name: "Add hours" }));
    await save(user);
    expect(sent[0]!.hours.map(({ day, from, to }) => `${day.slice(0, 3)} ${from}-${to}`)).toEqual([
      "MON 09:00-13:00",
      "TUE 09:00-13:00",
      "WED 09:00-13:00",
      "THU 09:00-13:00",
      "FRI 09:00-13:00",
      "SUN 09:00-13:00",
    ]);
  });

  it("is the same as a list", async () => {
    const sent = schedule();
    const { user } = await renderApp("/doctor/schedule", aDoctorMe);
    await user.click(await screen.findByRole("button", { name: "Edit as list" }));
    const from = screen.getByLabelText("Tuesday, hours 1, from");
    expect(from).toHaveValue("09:00");
    fireEvent.change(from, { target: { value: "14:00" } });
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("These hours end before they start.")).toBeInTheDocument();
    fireEvent.change(from, { target: { value: "10:00" } });
    await user.click(screen.getByRole("button", { name: "Usual week" }));
    expect(await block("Tuesday, 10:00 to 13:00")).toBeInTheDocument();
    await save(user);
    expect(sent[0]!.hours.at(-1)).toEqual({ day: "TUESDAY", from: "10:00", to: "13:00" });
  });
});

describe("dragging", () => {
  beforeAll(withPointerEvents);
  // Seven days of 100 px, from 07:00 to 20:00 at a pixel a minute.
  beforeEach(() => {
    vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 700, 780));
  });
  const at = (time: string) => (Number(time.slice(0, 2)) - 7) * 60 + Number(time.slice(3));
  const drag = (
    target: Element,
    from: [x: number, time: string],
    to: [x: number, time: string],
    drop = true,
  ) => {
    const pointer = { button: 0, isPrimary: true, pointerType: "mouse" };
    fireEvent.pointerDown(target, { ...pointer, clientX: from[0], clientY: at(from[1]) });
    fireEvent.pointerMove(window, { ...pointer, clientX: to[0], clientY: at(to[1]) });
    if (drop) fireEvent.pointerUp(window, pointer);
  };

  it("adds hours over empty ground", async () => {
    schedule();
    await renderApp("/doctor/schedule", aDoctorMe);
    await block("Tuesday, 09:00 to 13:00");
    drag(screen.getByRole("group", { name: "Sunday" }), [650, "10:05"], [650, "12:20"]);
    expect(await block("Sunday, 10:00 to 12:15")).toHaveFocus();
  });

  it("moves a block to another day, and leaves it where it was after Escape", async () => {
    schedule();
    const { user } = await renderApp("/doctor/schedule", aDoctorMe);
    drag(await block("Tuesday, 09:00 to 13:00"), [150, "10:00"], [450, "11:10"], false);
    await user.keyboard("{Escape}");
    fireEvent.pointerUp(window);
    expect(screen.queryByRole("button", { name: /^Friday, \d/ })).not.toBeInTheDocument();
    drag(await block("Tuesday, 09:00 to 13:00"), [150, "10:00"], [450, "11:10"]);
    expect(await block("Friday, 10:15 to 14:15")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /^Tuesday, \d/ })).not.toBeInTheDocument();
  });

  it("adds an hour where one clicks, and a click on a block opens its times", async () => {
    schedule();
    const { user } = await renderApp("/doctor/schedule", aDoctorMe);
    await block("Tuesday, 09:00 to 13:00");
    drag(screen.getByRole("group", { name: "Sunday" }), [650, "10:05"], [650, "10:07"]);
    await user.click(await block("Sunday, 10:00 to 11:00"));
    expect(await screen.findByRole("dialog", { name: "Hours on Sunday" })).toBeInTheDocument();
  });

  it("leaves scrolling to a finger that has chosen no block", async () => {
    schedule();
    await renderApp("/doctor/schedule", aDoctorMe);
    const tuesday = await block("Tuesday, 09:00 to 13:00");
    const finger = { button: 0, isPrimary: true, pointerType: "touch" };
    fireEvent.pointerDown(tuesday, { ...finger, clientX: 150, clientY: at("10:00") });
    fireEvent.pointerMove(window, { ...finger, clientX: 150, clientY: at("12:00") });
    fireEvent.pointerUp(window, finger);
    fireEvent.click(tuesday, { detail: 1 });
    expect(tuesday).toHaveFocus();
    expect(tuesday).toHaveAccessibleName("Tuesday, 09:00 to 13:00");
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    drag(tuesday, [150, "10:00"], [150, "11:00"]);
    expect(await block("Tuesday, 10:00 to 14:00")).toBeInTheDocument();
  });
});

describe("single dates", () => {
  async function openDates(plan?: Schedule) {
    const sent = schedule(plan);
    const { user } = await renderApp("/doctor/schedule", aDoctorMe);
    await user.click(await screen.findByRole("button", { name: "Dates and leave" }));
    await screen.findByRole("group", { name: "Week of 23–29 Nov" });
    return { sent, user };
  }

  it("get hours of their own when they are changed, and the usual ones back", async () => {
    const { sent, user } = await openDates();
    await user.click(screen.getByRole("button", { name: "The week after" }));
    (await block("Tuesday 1 December, 09:00 to 13:00")).focus();
    await user.keyboard("{ArrowDown}");
    expect(await block("Tuesday 1 December, 09:15 to 13:15")).toHaveFocus();
    await user.click(screen.getByRole("button", { name: /^Mon 30 Nov, Usual hours.*change the day/ }));
    await user.click(await screen.findByRole("menuitem", { name: "Close this day" }));
    expect(screen.getByRole("region", { name: "Days with other hours" })).toHaveTextContent(
      "Mon 30 Nov Closed",
    );
    await save(user);
    expect(sent[0]!.overrides).toEqual([
      { date: "2026-11-30", hours: [] },
      { date: "2026-12-01", hours: [{ from: "09:15", to: "13:15" }] },
    ]);
    await user.click(screen.getByRole("button", { name: "Mon 30 Nov back to the usual hours" }));
    expect(await block("Monday 30 November, 09:00 to 13:00")).toBeInTheDocument();
  });

  it("show the clinic's holiday, and hours of a doctor who comes nevertheless", async () => {
    const { user } = await openDates();
    const heading = await screen.findByRole("button", { name: /^Sat 28 Nov, Founders’ Day.*change the day/ });
    await user.click(heading);
    await user.click(await screen.findByRole("menuitem", { name: "Add hours on this date" }));
    expect(await block("Saturday 28 November, 09:00 to 13:00")).toBeInTheDocument();
  });

  it("have leave of whole days with a note", async () => {
    const { sent, user } = await openDates();
    await user.click(screen.getByRole("button", { name: "Add leave" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Add leave" }));
    fireEvent.change(dialog.getByLabelText("First day"), { target: { value: "2026-12-02" } });
    fireEvent.change(dialog.getByLabelText("Last day"), { target: { value: "2026-12-04" } });
    await user.type(dialog.getByLabelText(/^Note/), "Family");
    await user.click(dialog.getByRole("button", { name: "Add leave" }));
    expect(await block("Thursday 3 December, 00:00 to 24:00 Family")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: /^Thu 3 Dec, On leave.*change the day/ })).toBeInTheDocument();
    expect(screen.getByRole("region", { name: "Leave ahead" })).toHaveTextContent(
      "Wed 2 Dec – Fri 4 Dec Family",
    );
    await save(user);
    expect(sent[0]!.leave).toEqual([{ from: "2026-12-02T00:00", to: "2026-12-05T00:00", note: "Family" }]);
  });

  it("have leave of hours that moves with the arrow keys and is taken out again", async () => {
    const { user } = await openDates(
      aPlan({ leave: [{ id: "l1", from: "2026-11-26T09:00", to: "2026-11-26T11:00" }] }),
    );
    (await block("Thursday 26 November, 09:00 to 11:00 Leave")).focus();
    await user.keyboard("{ArrowRight}{ArrowDown}");
    expect(await block("Friday 27 November, 09:15 to 11:15 Leave")).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Take out the leave of Fri 27 Nov, 09:15–11:15" }));
    expect(screen.queryByRole("button", { name: / to .* Leave$/ })).not.toBeInTheDocument();
  });

  it("cannot be changed once they are over", async () => {
    await openDates();
    expect(screen.getByRole("button", { name: "Monday 23 November, 09:00 to 13:00" })).toBeDisabled();
    expect(screen.queryByRole("button", { name: /^Mon 23 Nov.*change the day/ })).not.toBeInTheDocument();
  });
});

it("sends buffers, payment and the daily limit", async () => {
  const sent = schedule();
  const { user } = await renderApp("/doctor/schedule", aDoctorMe);
  await user.clear(await screen.findByLabelText("Free after"));
  await user.type(screen.getByLabelText("Free after"), "10");
  await user.selectOptions(screen.getByLabelText("Paid"), "When booking");
  await user.type(screen.getByLabelText(/^Most visits a day/), "12");
  await save(user);
  expect(sent[0]).toMatchObject({
    dailyLimit: 12,
    visitTypes: [{ id: "consultation", bufferBeforeMinutes: 0, bufferAfterMinutes: 10, payment: "PREPAY" }],
  });
});

it("keeps what was changed through a reload, and asks before it is left behind", async () => {
  schedule();
  const first = await renderApp("/doctor/schedule", aDoctorMe);
  (await block("Tuesday, 09:00 to 13:00")).focus();
  await first.user.keyboard("{ArrowDown}");
  await block("Tuesday, 09:15 to 13:15");
  cleanup();
  const { user, address } = await renderApp("/doctor/schedule", aDoctorMe);
  expect(await block("Tuesday, 09:15 to 13:15")).toBeInTheDocument();
  await user.click(screen.getAllByRole("link", { name: "Profile" })[0]!);
  const dialog = within(await screen.findByRole("alertdialog", { name: "Leave without saving?" }));
  await user.click(dialog.getByRole("button", { name: "Stay here" }));
  expect(address()).toBe("/doctor/schedule");
  await user.click(screen.getByRole("button", { name: "Undo my changes" }));
  expect(await block("Tuesday, 09:00 to 13:00")).toBeInTheDocument();
});

it("says with its number when the schedule cannot be had, and tries again", async () => {
  schedule();
  server.use(
    http.get("/api/doctor/schedule", () => problemResponse("too-many-requests", 429), { once: true }),
  );
  const { user } = await renderApp("/doctor/schedule", aDoctorMe);
  expect(await screen.findByText("test-correlation")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await block("Tuesday, 09:00 to 13:00")).toBeInTheDocument();
});
