import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { aClinic, aDoctorProfile, aSlot, offeredDays } from "@prescripto/web-kit/testing/builders";
import { answers, problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { aHold, aVisit } from "@prescripto/web-kit/testing/visits";
import { act, screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { renderApp, signedIn } from "../../testing/render-app";

const start = "2026-11-26T10:30:00+05:30";
const review = `/doctors/d1/book?start=${encodeURIComponent(start)}`;
const timeLeft = () => screen.findByRole("timer");

/** The clock of the browser is the test's, and so are the countdown's ticks; everything else takes its real time. */
function itIs(now: string): void {
  vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"], now: Date.parse(now) });
}

function passes(seconds: number): void {
  act(() => {
    vi.advanceTimersByTime(seconds * 1_000);
  });
}

/** The API holds a1; what the patient has in the end is what it last answered. */
function clinic(options: { hold?: PatientAppointment; free?: string[]; date?: string } = {}) {
  const { hold = aHold(), free = ["10:30", "11:00"], date } = options;
  const state = { visit: hold, posts: [] as { key: string | null; body: unknown }[] };
  const dated = date === undefined ? {} : { headers: { Date: new Date(date).toUTCString() } };
  server.use(
    answers("/api/clinic", aClinic()),
    answers(
      "/api/doctors/d1",
      aDoctorProfile({
        visitTypes: [
          {
            id: "consultation",
            name: "Consultation",
            minutes: 30,
            fee: { amount: 50_000, currency: "INR" },
            payment: "PREPAY",
          },
        ],
      }),
    ),
    answers("/api/doctors/d1/slots", offeredDays({ "2026-11-26": free })),
    http.get("/api/appointments/a1", () => HttpResponse.json(state.visit, dated)),
    http.get("/api/appointments/a2", () =>
      HttpResponse.json(aHold({ id: "a2", heldUntil: "2026-11-24T09:20:30+05:30" })),
    ),
    http.get("/api/appointments", () => HttpResponse.json({ items: [state.visit] })),
    http.post("/api/appointments", async ({ request }) => {
      state.posts.push({ key: request.headers.get("Idempotency-Key"), body: await request.json() });
      return HttpResponse.json(
        { ...hold, id: state.visit.status === "LAPSED" ? "a2" : "a1" },
        { status: 201 },
      );
    }),
  );
  return state;
}

/** POST on a1 answers with this visit, which then is what the API has. */
function changes(state: { visit: PatientAppointment }, what: string, visit: PatientAppointment): void {
  server.use(
    http.post(`/api/appointments/a1/${what}`, () => {
      state.visit = visit;
      return HttpResponse.json(visit);
    }),
  );
}

beforeEach(() => {
  itIs("2026-11-24T09:00:00+05:30");
  signedIn();
});

it("says before that the time is only held, then holds it and counts down", async () => {
  clinic();
  const { user, address } = renderApp(review);
  expect(await screen.findByText(/yours alone for 10 minutes, while you finish booking/)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Hold this time" }));
  expect(await screen.findByRole("heading", { name: "This time is held for you" })).toBeInTheDocument();
  expect(address()).toBe("/appointments/a1");
  expect(await timeLeft()).toHaveTextContent("10:00");
  passes(61);
  expect(await timeLeft()).toHaveTextContent("8:59");
});

it("becomes the booked visit when it is confirmed", async () => {
  const state = clinic();
  changes(state, "confirmation", aVisit());
  const { user } = renderApp("/appointments/a1");
  await user.click(await screen.findByRole("button", { name: "Confirm this visit" }));
  expect(
    await screen.findByRole("heading", { name: "Your visit is booked. See you Thursday." }),
  ).toHaveFocus();
  expect(screen.queryByRole("timer")).not.toBeInTheDocument();
});

it("can be let go, and leads back to the doctor's times", async () => {
  const state = clinic();
  changes(state, "cancellation", aVisit({ status: "CANCELLED", allowed: [] }));
  const { user, address } = renderApp("/appointments/a1");
  await user.click(await screen.findByRole("button", { name: "Let it go" }));
  expect(await screen.findByText("You let the time go. Nothing was charged.")).toBeInTheDocument();
  expect(await screen.findByRole("heading", { name: "Dr Asha Rao" })).toBeInTheDocument();
  expect(address()).toBe("/doctors/d1");
});

it("keeps the hold when confirming did not work, and can be tried again", async () => {
  clinic();
  server.use(http.post("/api/appointments/a1/confirmation", () => problemResponse("busy", 503)));
  const { user } = renderApp("/appointments/a1");
  await user.click(await screen.findByRole("button", { name: "Confirm this visit" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(/Nothing was lost.*test-correlation/);
  expect(await screen.findByRole("button", { name: "Confirm this visit" })).toBeInTheDocument();
});

it("is heard only when it becomes pressing", async () => {
  clinic();
  renderApp("/appointments/a1");
  const timer = await timeLeft();
  expect(timer).toHaveAttribute("aria-live", "off");
  const heard = () => screen.queryByText(/^Less than/)?.textContent;
  expect(heard()).toBeUndefined();
  const said = [301, 120, 60, 60, 30].map((seconds) => {
    passes(seconds);
    return heard();
  });
  expect(said).toEqual([
    "Less than 5 minutes left",
    "Less than 5 minutes left",
    "Less than 2 minutes left",
    "Less than a minute left",
    "Less than 30 seconds left",
  ]);
});

describe("a clock here that is wrong", () => {
  it("counts by the server's clock, whether the device is fast or slow", async () => {
    // The device is four minutes ahead of the server, which says 09:00.
    itIs("2026-11-24T09:04:00+05:30");
    clinic({ date: "2026-11-24T09:00:00+05:30" });
    renderApp("/appointments/a1");
    expect((await timeLeft()).textContent).toMatch(/^(9:59|10:00)$/);
  });

  it("does not call it over because the device is an hour ahead", async () => {
    itIs("2026-11-24T10:00:00+05:30");
    clinic({ date: "2026-11-24T09:09:00+05:30" });
    renderApp("/appointments/a1");
    expect((await timeLeft()).textContent).toMatch(/^(0:59|1:00)$/);
    expect(screen.getByRole("button", { name: "Confirm this visit" })).toBeInTheDocument();
  });
});

describe("when the time runs out", () => {
  async function ranOut(options: Parameters<typeof clinic>[0] = {}) {
    const state = clinic(options);
    const app = renderApp("/appointments/a1");
    await timeLeft();
    state.visit = { ...state.visit, status: "LAPSED", allowed: [] };
    passes(600);
    return { ...app, state };
  }

  it("says so calmly, takes the focus there, and says what is safe", async () => {
    await ranOut();
    expect(await screen.findByRole("heading", { name: "This time is no longer held" })).toHaveFocus();
    expect(screen.getByText(/Nothing was booked and nothing was charged/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Confirm this visit" })).not.toBeInTheDocument();
  });

  it("takes the same time again with one tap while it is free, with the same words", async () => {
    const { user, address, state } = await ranOut({ hold: aHold({ reason: "A rash" }) });
    await user.click(await screen.findByRole("button", { name: "Hold Thu 26 Nov 10:30 again" }));
    expect(state.posts[0]?.body).toEqual({
      doctorId: "d1",
      visitTypeId: "consultation",
      start,
      reason: "A rash",
    });
    expect(await screen.findByRole("heading", { name: "This time is held for you" })).toBeInTheDocument();
    expect(address()).toBe("/appointments/a2");
    expect(await timeLeft()).toHaveTextContent("10:30");
  });

  it("offers the nearest times when somebody else has it now", async () => {
    await ranOut({ free: ["11:00", "12:00"] });
    expect(await screen.findByText(/That time is no longer free/)).toBeInTheDocument();
    expect(screen.getAllByRole("link", { name: /^Take/ }).map((link) => link.textContent)).toEqual([
      "11:00",
      "12:00",
    ]);
    expect(screen.getByRole("link", { name: "Take Thu 26 Nov 11:00 instead" })).toHaveAttribute(
      "href",
      "/doctors/d1/book?start=2026-11-26T11%3A00%3A00%2B05%3A30&visit=consultation",
    );
  });

  it("offers the nearest times when somebody is quicker at that very moment", async () => {
    const { user } = await ranOut();
    server.use(
      http.post("/api/appointments", () =>
        problemResponse("slot-taken", 409, { near: [aSlot("2026-11-26", "11:00")] }),
      ),
    );
    await user.click(await screen.findByRole("button", { name: /Hold .* again/ }));
    expect(await screen.findByText(/That time is no longer free/)).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Take Thu 26 Nov 11:00 instead" })).toBeInTheDocument();
  });

  it("has the same face when the server says so first", async () => {
    const state = clinic();
    server.use(
      http.post("/api/appointments/a1/confirmation", () => {
        state.visit = { ...state.visit, status: "LAPSED", allowed: [] };
        return problemResponse("hold-lapsed", 410);
      }),
    );
    const { user } = renderApp("/appointments/a1");
    await user.click(await screen.findByRole("button", { name: "Confirm this visit" }));
    expect(await screen.findByRole("heading", { name: "This time is no longer held" })).toHaveFocus();
    expect(await screen.findByRole("button", { name: /Hold .* again/ })).toBeInTheDocument();
  });

  it("shows what it became when it was confirmed in another tab just before", async () => {
    const state = clinic();
    renderApp("/appointments/a1");
    await timeLeft();
    state.visit = aVisit();
    passes(600);
    expect(await screen.findByRole("heading", { name: "Visit to Dr Asha Rao" })).toBeInTheDocument();
  });

  it("offers nothing again when the day is over", async () => {
    itIs("2026-11-28T09:00:00+05:30");
    clinic({ hold: aHold({ status: "LAPSED", allowed: [] }) });
    renderApp("/appointments/a1");
    expect(await screen.findByRole("link", { name: "All free times of Dr Asha Rao" })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /again/ })).not.toBeInTheDocument();
  });
});

it("says which times are held already when there are too many", async () => {
  clinic();
  server.use(http.post("/api/appointments", () => problemResponse("too-many-holds", 409)));
  const { user } = renderApp(review);
  await user.click(await screen.findByRole("button", { name: "Hold this time" }));
  const alert = within(await screen.findByRole("alert"));
  expect(alert.getByText("You are holding other times already")).toBeInTheDocument();
  expect(await alert.findByRole("link", { name: "Dr Asha Rao, Thu 26 Nov 10:30" })).toHaveAttribute(
    "href",
    "/appointments/a1",
  );
});

describe("in the list", () => {
  it("comes first with its countdown, and leads back to confirming", async () => {
    server.use(
      http.get("/api/appointments", () =>
        HttpResponse.json({
          items: [aVisit({ id: "b1", ...aSlot("2026-11-25", "09:00") }), aHold()],
        }),
      ),
    );
    renderApp("/appointments");
    const held = within(await screen.findByRole("region", { name: "Waiting for you" }));
    expect(held.getByRole("timer")).toHaveTextContent("10:00");
    expect(held.getByRole("link", { name: "Confirm or let go" })).toHaveAttribute("href", "/appointments/a1");
    expect(within(screen.getByRole("region", { name: "Next" })).getByText("09:00–09:30")).toBeInTheDocument();
    passes(600);
    expect(held.getByText("This time is no longer held")).toBeInTheDocument();
    expect(held.getByRole("link", { name: "See what is free" })).toBeInTheDocument();
  });

  it("is no visit ahead when it ran out and the server has only just noticed", async () => {
    server.use(answers("/api/appointments", { items: [aHold({ status: "LAPSED", allowed: [] })] }));
    renderApp("/appointments");
    expect(await screen.findByText("This time is no longer held")).toBeInTheDocument();
    expect(screen.queryByRole("region", { name: "Next" })).not.toBeInTheDocument();
  });
});
