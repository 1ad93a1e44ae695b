import type { Affected, DecisionOutcome, ScheduleChange } from "@prescripto/web-kit/api/types";
import { answers, problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";

import { aDoctorMe, anAdmin, aStaffDoctor } from "../testing/builders";
import { aCalendar, anAffected, aPlan, near } from "../testing/plan-builders";
import { renderApp } from "../testing/render-app";

const meera = anAffected(
  "Meera",
  "2026-12-01",
  "09:00",
  near(["2026-12-01", "10:00"], ["2026-12-01", "10:30"]),
);
const arjun = anAffected("Arjun", "2026-12-01", "09:30", {
  why: "OUTSIDE_HOURS",
  ...near(["2026-12-01", "10:00"], ["2026-12-01", "10:30"]),
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-25T04:00:00Z") });
});

interface Clinic {
  affected?: Affected[];
  orphans?: Affected[];
  /** The answers to saving, one after the other; the last one stays. */
  saves?: ((sent: ScheduleChange) => Response)[];
}

/** A doctor's schedule that would leave these visits without a place; gives what was sent. */
function schedule({ affected = [], orphans = [], saves = [saved()] }: Clinic): ScheduleChange[] {
  const sent: ScheduleChange[] = [];
  server.use(
    answers("/api/doctor/schedule", aPlan()),
    answers("/api/doctor/schedule/orphans", { affected: orphans }),
    answers("/api/doctor/calendar", aCalendar()),
    http.post("/api/doctor/schedule/impact", () => HttpResponse.json({ affected })),
    http.put<never, ScheduleChange>("/api/doctor/schedule", async ({ request }) => {
      const body = await request.json();
      const answer = saves[Math.min(sent.length, saves.length - 1)]!;
      sent.push(body);
      return answer(body);
    }),
  );
  return sent;
}

function saved(outcomes?: DecisionOutcome[]) {
  return ({ decisions = [], ...plan }: ScheduleChange) =>
    HttpResponse.json({
      ...plan,
      version: plan.version + 1,
      outcomes:
        outcomes ?? decisions.map(({ appointmentId, action }) => ({ appointmentId, action, done: true })),
    });
}

function impactOf(...affected: Affected[]) {
  return () =>
    HttpResponse.json(
      { type: "/problems/schedule-impact", title: "no", status: 409, correlation: "c-1", affected },
      { status: 409, headers: { "Content-Type": "application/problem+json" } },
    );
}

/** Moves Tuesday's hours and saves. */
async function changeAndSave(): Promise<UserEvent> {
  const { user } = await renderApp("/doctor/schedule", aDoctorMe);
  (await screen.findByRole("button", { name: "Tuesday, 09:00 to 13:00" })).focus();
  await user.keyboard("{ArrowDown}");
  await user.click(screen.getByRole("button", { name: "Save" }));
  return user;
}

const choiceOf = (name: string) =>
  within(screen.getByRole("group", { name: `What becomes of the visit of ${name}` }));
const rowOf = (name: string) =>
  within(screen.getByRole("group", { name: `What becomes of the visit of ${name}` }).closest("li")!);
const saveAll = (user: UserEvent) => user.click(screen.getByRole("button", { name: "Save and do this" }));

it("saves nothing before each visit has its decision, and then with every one of them", async () => {
  const kavya = anAffected("Kavya", "2026-12-02", "09:00");
  const sent = schedule({ affected: [meera, arjun, kavya] });
  const user = await changeAndSave();
  expect(await screen.findByRole("heading", { name: "3 booked visits no longer fit" })).toHaveFocus();
  expect(screen.getAllByRole("radio").filter((radio) => (radio as HTMLInputElement).checked)).toEqual([]);

  await user.click(choiceOf("Meera").getByLabelText("Move it"));
  await user.click(choiceOf("Kavya").getByLabelText("Cancel it"));
  await user.type(rowOf("Kavya").getByLabelText(/^Note to the patient/), "Sorry.");
  await saveAll(user);
  expect(rowOf("Meera").getByRole("alert")).toHaveTextContent("Please choose a time.");
  expect(rowOf("Arjun").getByRole("alert")).toHaveTextContent("Please choose one.");
  expect(screen.getByText("2 visits still to decide.")).toBeInTheDocument();
  expect(sent).toEqual([]);

  await user.click(rowOf("Meera").getByRole("button", { name: "Tue 1 Dec 10:00" }));
  await user.click(choiceOf("Arjun").getByLabelText("Keep it as it is"));
  await saveAll(user);
  expect(
    await screen.findByText(/The schedule is saved. 3 visits: 1 moved, 1 cancelled and 1 kept./),
  ).toBeInTheDocument();
  expect(sent[0]!.decisions).toEqual([
    { appointmentId: meera.appointment.id, version: 1, action: "MOVE", start: "2026-12-01T10:00:00+05:30" },
    { appointmentId: arjun.appointment.id, version: 1, action: "KEEP" },
    {
      appointmentId: kavya.appointment.id,
      version: 1,
      action: "CANCEL",
      note: "Sorry.",
    },
  ]);
  expect(screen.getByRole("button", { name: "Tuesday, 09:15 to 13:15" })).toBeInTheDocument();
});

it("is decided with the keyboard alone", async () => {
  const sent = schedule({ affected: [meera] });
  const user = await changeAndSave();
  await screen.findByRole("heading", { name: "One booked visit no longer fits" });
  await saveAll(user);
  expect(choiceOf("Meera").getByLabelText("Keep it as it is")).toHaveFocus();
  await user.keyboard(" {ArrowRight}{Tab}{Enter}");
  expect(rowOf("Meera").getByRole("button", { pressed: true })).toHaveTextContent("Tue 1 Dec 10:00");
  await saveAll(user);
  await waitFor(() => {
    expect(sent[0]?.decisions?.[0]).toMatchObject({ action: "MOVE", start: "2026-12-01T10:00:00+05:30" });
  });
});

it("takes any other time, read in the clinic's zone", async () => {
  const sent = schedule({ affected: [meera] });
  const user = await changeAndSave();
  await user.click((await screen.findAllByLabelText("Move it"))[0]!);
  await user.type(screen.getByLabelText("Or another day"), "2026-12-03");
  await user.type(screen.getByLabelText("Time"), "16:30");
  await saveAll(user);
  await waitFor(() => {
    expect(sent[0]?.decisions?.[0]?.start).toBe("2026-12-03T11:00:00.000Z");
  });
});

it("does the same for all, gives no time twice, and lets one be changed after", async () => {
  schedule({ affected: [meera, arjun] });
  const user = await changeAndSave();
  await user.click(await screen.findByRole("button", { name: "Move each to its nearest time" }));
  expect(rowOf("Meera").getByRole("button", { pressed: true })).toHaveTextContent("10:00");
  expect(rowOf("Arjun").getByRole("button", { pressed: true })).toHaveTextContent("10:30");
  expect(rowOf("Arjun").getByRole("button", { name: "Tue 1 Dec 10:00" })).toBeDisabled();
  await user.click(choiceOf("Meera").getByLabelText("Keep it as it is"));
  expect(rowOf("Arjun").getByRole("button", { name: "Tue 1 Dec 10:00" })).toBeEnabled();
  await user.click(screen.getByRole("button", { name: "Cancel all" }));
  await user.type(
    within(screen.getByRole("group", { name: "For all of them" })).getByLabelText(/^Note/),
    "Away",
  );
  await user.click(screen.getByRole("button", { name: "Choose “cancel” for all 2" }));
  expect(rowOf("Meera").getByLabelText(/^Note/)).toHaveValue("Away");
  expect(screen.getByText("Every visit has its decision.")).toBeInTheDocument();
});

it("adds who booked meanwhile, without losing what was chosen", async () => {
  const sent = schedule({ affected: [meera], saves: [impactOf(arjun), saved()] });
  const user = await changeAndSave();
  await user.click((await screen.findAllByLabelText("Cancel it"))[0]!);
  await user.type(screen.getByLabelText(/^Note/), "Sorry.");
  await saveAll(user);
  expect(await screen.findByText("One more was booked meanwhile")).toBeInTheDocument();
  expect(rowOf("Meera").getByLabelText(/^Note/)).toHaveValue("Sorry.");
  expect(rowOf("Arjun").getByText("Booked just now")).toBeInTheDocument();
  await user.click(choiceOf("Arjun").getByLabelText("Keep it as it is"));
  await saveAll(user);
  await screen.findByText(/The schedule is saved/);
  expect(sent[1]!.decisions?.map(({ action }) => action)).toEqual(["CANCEL", "KEEP"]);
});

it("asks also when somebody booked between the look and the save", async () => {
  schedule({ saves: [impactOf(meera), saved()] });
  const user = await changeAndSave();
  await user.click((await screen.findAllByLabelText("Keep it as it is"))[0]!);
  await saveAll(user);
  expect(await screen.findByText(/The schedule is saved/)).toBeInTheDocument();
});

it("goes back to the schedule with nothing saved and nothing lost", async () => {
  const sent = schedule({ affected: [meera] });
  const user = await changeAndSave();
  await user.click(await screen.findByRole("button", { name: "Back to the schedule" }));
  expect(screen.getByRole("button", { name: "Tuesday, 09:15 to 13:15" })).toBeInTheDocument();
  expect(screen.getByText(/^Not saved yet/)).toBeInTheDocument();
  expect(sent).toEqual([]);
});

it("keeps what was typed when somebody saved before, until the newer one is wanted", async () => {
  schedule({ affected: [meera], saves: [() => problemResponse("stale", 409)] });
  const user = await changeAndSave();
  await user.click((await screen.findAllByLabelText("Keep it as it is"))[0]!);
  await saveAll(user);
  expect(await screen.findByText("Someone changed this before you")).toBeInTheDocument();
  expect(screen.getByText("test-correlation")).toBeInTheDocument();
  expect(screen.getAllByLabelText("Keep it as it is")[0]).toBeChecked();
  server.use(
    answers(
      "/api/doctor/schedule",
      aPlan({ version: 4, hours: [{ day: "FRIDAY", from: "10:00", to: "12:00" }] }),
    ),
  );
  await user.click(screen.getByRole("button", { name: "Give up mine and show the newer one" }));
  expect(await screen.findByRole("button", { name: "Friday, 10:00 to 12:00" })).toBeInTheDocument();
  expect(screen.getByText("Everything is saved.")).toBeInTheDocument();
});

it("says what could not be done, and why", async () => {
  schedule({
    affected: [meera, arjun],
    saves: [
      saved([
        { appointmentId: meera.appointment.id, action: "MOVE", done: false, problem: "slot-taken" },
        { appointmentId: arjun.appointment.id, action: "CANCEL", done: true },
      ]),
    ],
  });
  const user = await changeAndSave();
  await user.click(await screen.findByRole("button", { name: "Keep all" }));
  await saveAll(user);
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent("The schedule is saved, but not everything could be done");
  expect(alert).toHaveTextContent(
    "Meera, Tue 1 Dec 09:00, could not be moved. Somebody else has that time now.",
  );
  await user.click(screen.getByRole("button", { name: "I have seen this" }));
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

describe("visits outside the schedule", () => {
  it("are moved; a time that is gone brings others", async () => {
    const moves: unknown[] = [];
    schedule({ orphans: [meera] });
    const path = `/api/doctor/appointments/${encodeURIComponent(meera.appointment.id)}/reschedule`;
    server.use(
      http.post(path, async ({ request }) => {
        moves.push(await request.json());
        return moves.length === 1
          ? problemResponse("slot-taken", 409, near(["2026-12-04", "09:00"]))
          : HttpResponse.json({ ...meera.appointment, start: "2026-12-04T09:00:00+05:30" });
      }),
    );
    const { user } = await renderApp("/doctor/schedule", aDoctorMe);
    await user.click(await screen.findByRole("button", { name: "Move the visit of Meera" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Move the visit of Meera" }));
    await user.click(dialog.getByRole("button", { name: "Move the visit" }));
    expect(dialog.getByRole("alert")).toHaveTextContent("Please choose a time.");
    await user.click(dialog.getByRole("button", { name: "Tue 1 Dec 10:00" }));
    await user.click(dialog.getByRole("button", { name: "Move the visit" }));
    expect(await dialog.findByText("Someone just took that time")).toBeInTheDocument();
    await user.click(dialog.getByRole("button", { name: "Fri 4 Dec 09:00" }));
    await user.click(dialog.getByRole("button", { name: "Move the visit" }));
    expect(await screen.findByText("The visit of Meera is moved to Fri 4 Dec 09:00.")).toBeInTheDocument();
    expect(moves).toEqual([
      { version: 1, start: "2026-12-01T10:00:00+05:30" },
      { version: 1, start: "2026-12-04T09:00:00+05:30" },
    ]);
  });

  it("are cancelled by an admin, for the reason they lost their place", async () => {
    let sent: unknown;
    let orphans = [meera];
    server.use(
      answers("/api/admin/doctors/d1", aStaffDoctor()),
      answers("/api/admin/doctors/d1/schedule", aPlan()),
      http.get("/api/admin/doctors/d1/schedule/orphans", () => HttpResponse.json({ affected: orphans })),
      http.post(
        `/api/admin/appointments/${encodeURIComponent(meera.appointment.id)}/cancellation`,
        async ({ request }) => {
          sent = await request.json();
          orphans = [];
          return HttpResponse.json({ ...meera.appointment, status: "CANCELLED" });
        },
      ),
    );
    const { user } = await renderApp("/admin/doctors/d1/schedule", anAdmin);
    await user.click(await screen.findByRole("button", { name: "Cancel the visit of Meera" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Cancel the visit of Meera?" }));
    await user.type(dialog.getByLabelText(/^Note/), "The doctor is away.");
    await user.click(dialog.getByRole("button", { name: "Cancel the visit" }));
    expect(await screen.findByText("The visit of Meera is cancelled.")).toBeInTheDocument();
    expect(sent).toEqual({ code: "DOCTOR_AWAY", note: "The doctor is away." });
    await waitFor(() => {
      expect(screen.queryByText(/outside this schedule/)).not.toBeInTheDocument();
    });
  });
});
