import { aClinic, aDoctorProfile, aSlot, offeredDays } from "@prescripto/web-kit/testing/builders";
import { answers, problemResponse, sessionsOf } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { aVisit } from "@prescripto/web-kit/testing/visits";
import { act, screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { itIs, renderApp, signedIn } from "../../testing/render-app";

const start = "2026-11-24T10:30:00+05:30";
const address = `/doctors/d1/book?start=${encodeURIComponent(start)}&visit=consultation`;

interface Sent {
  key: string | null;
  body: unknown;
}

/** The API with a free 10:30 and 11:00; POST answers one after the other as given, the last one again and again. */
function clinic(...bookings: (() => Response)[]): Sent[] {
  const sent: Sent[] = [];
  server.use(
    answers("/api/doctors/d1", aDoctorProfile()),
    answers(
      "/api/doctors/d1/slots",
      offeredDays({ "2026-11-24": ["10:30", "11:00"], "2026-11-25": ["09:00"] }),
    ),
    answers("/api/clinic", aClinic()),
    answers("/api/appointments/a1", aVisit(today)),
    http.post("/api/appointments", async ({ request }) => {
      sent.push({ key: request.headers.get("Idempotency-Key"), body: await request.json() });
      return bookings[Math.min(sent.length, bookings.length) - 1]!();
    }),
  );
  return sent;
}

const today = aSlot("2026-11-24", "10:30");
const booked = () => HttpResponse.json(aVisit(today), { status: 201 });
const taken = () =>
  problemResponse("slot-taken", 409, { near: [aSlot("2026-11-24", "11:00"), aSlot("2026-11-25", "09:00")] });
const bookButton = () => screen.findByRole("button", { name: "Book this visit" });

beforeEach(() => {
  itIs("2026-11-24T09:00:00+05:30");
});

it("shows when, with whom, where and for how much before anything is booked", async () => {
  signedIn();
  clinic(booked);
  renderApp(address);
  expect(await screen.findByText("10:30–11:00")).toBeInTheDocument();
  expect(screen.getByText("Tuesday 24 November 2026,")).toBeInTheDocument();
  expect(screen.getByText("Dr Asha Rao")).toBeInTheDocument();
  expect(screen.getByText("12 Lake Road, Pune")).toBeInTheDocument();
  expect(screen.getByText("₹500")).toBeInTheDocument();
  expect(screen.getByText(/Times are in Kolkata time/)).toBeInTheDocument();
});

it("books, says so, and does not come back to the confirmation", async () => {
  signedIn();
  const sent = clinic(booked);
  const { user, address: now, router } = renderApp(address);
  await user.click(await bookButton());
  expect(
    await screen.findByRole("heading", { name: "Your visit is booked. See you today." }),
  ).toBeInTheDocument();
  expect(screen.getByText(/details to meera@example.com/)).toBeInTheDocument();
  expect(now()).toBe("/appointments/a1");
  expect(sent).toEqual([
    {
      key: expect.stringMatching(/^[\da-f-]{36}$/) as string,
      body: { doctorId: "d1", visitTypeId: "consultation", start },
    },
  ]);
  expect(router.state.historyAction).toBe("REPLACE");
});

it("asks a stranger to sign in at the last moment, and loses nothing", async () => {
  const sent = clinic(booked);
  server.use(...sessionsOf());
  const { user, address: now } = renderApp(address);
  await user.click(await screen.findByRole("link", { name: "Sign in and book" }));
  await user.type(await screen.findByLabelText("Email"), "meera@example.com");
  await user.type(screen.getByLabelText("Password"), "a long enough one");
  await user.click(screen.getByRole("button", { name: "Sign in" }));
  await user.click(await bookButton());
  expect(await screen.findByRole("heading", { name: /Your visit is booked/ })).toBeInTheDocument();
  expect(now()).toBe("/appointments/a1");
  expect(sent).toHaveLength(1);
});

it("comes back to the time also by way of a new account", async () => {
  clinic(booked);
  server.use(
    http.post("/api/accounts", () =>
      HttpResponse.json(
        { accessToken: "t", expiresAt: start, me: { role: "PATIENT", name: "Ravi", email: "r@example.com" } },
        { status: 201 },
      ),
    ),
  );
  const { user } = renderApp(address);
  await user.click(await screen.findByRole("link", { name: "Sign in and book" }));
  await user.click(await screen.findByRole("link", { name: "Create an account" }));
  await user.type(await screen.findByLabelText("Name"), "Ravi");
  await user.type(screen.getByLabelText("Email"), "r@example.com");
  await user.type(screen.getByLabelText("Password"), "a long enough one");
  await user.click(screen.getByRole("button", { name: "Create account" }));
  expect(await bookButton()).toBeInTheDocument();
  expect(screen.getByText("10:30–11:00")).toBeInTheDocument();
});

it("shows times close by as buttons when somebody was quicker, and books the one that is taken instead", async () => {
  signedIn();
  const sent = clinic(taken, booked);
  const { user } = renderApp(address);
  await user.click(await bookButton());
  const alert = within(await screen.findByRole("alert"));
  expect(alert.getByText("Someone just took that time")).toBeInTheDocument();
  expect(alert.getByRole("link", { name: "All free times of Dr Asha Rao" })).toHaveAttribute(
    "href",
    "/doctors/d1",
  );
  expect(screen.queryByRole("button", { name: "Book this visit" })).not.toBeInTheDocument();

  await user.click(alert.getByRole("link", { name: "Take tomorrow 09:00 instead" }));
  expect(await screen.findByText("09:00–09:30")).toBeInTheDocument();
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  await user.click(await bookButton());
  expect(await screen.findByRole("heading", { name: /Your visit is booked/ })).toBeInTheDocument();
  expect(sent.map(({ body }) => (body as { start: string }).start)).toEqual([
    start,
    "2026-11-25T09:00:00+05:30",
  ]);
  expect(sent[1]!.key).not.toBe(sent[0]!.key);
});

it("sends the same key again when the answer was lost, so that it books once", async () => {
  signedIn();
  const sent = clinic(
    () => HttpResponse.error(),
    () => problemResponse("busy", 503),
    booked,
  );
  const { user } = renderApp(address);
  await user.click(await bookButton());
  expect(await screen.findByText("No connection to the clinic")).toBeInTheDocument();
  await user.click(await bookButton());
  expect(await screen.findByText("The clinic's system is busy")).toBeInTheDocument();
  await user.click(await bookButton());
  expect(await screen.findByRole("heading", { name: /Your visit is booked/ })).toBeInTheDocument();
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
});

it("does not book twice by a double click", async () => {
  signedIn();
  const sent = clinic(booked);
  const { user } = renderApp(address);
  await user.dblClick(await bookButton());
  expect(await screen.findByRole("heading", { name: /Your visit is booked/ })).toBeInTheDocument();
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
  expect(sent).toHaveLength(1);
});

it("says before any tap when the time of an old link is gone", async () => {
  signedIn();
  clinic(booked);
  renderApp(`/doctors/d1/book?start=${encodeURIComponent("2026-11-24T10:00:00+05:30")}`);
  const alert = within(await screen.findByRole("alert"));
  expect(alert.getByText("This time is no longer free")).toBeInTheDocument();
  expect(alert.getAllByRole("link", { name: /^Take/ }).map((link) => link.textContent)).toEqual([
    "10:30",
    "11:00",
    "09:00",
  ]);
});

it("leads a patient who is busy then to the other visit, or to another time", async () => {
  signedIn();
  clinic(() => problemResponse("patient-busy", 409));
  const { user } = renderApp(address);
  await user.click(await bookButton());
  const alert = within(await screen.findByRole("alert"));
  expect(alert.getByText("You already have a visit at that time")).toBeInTheDocument();
  expect(alert.getByRole("link", { name: "My appointments" })).toHaveAttribute("href", "/appointments");
  expect(alert.getAllByRole("link", { name: /^Take/ }).map((link) => link.textContent)).toEqual([
    "11:00",
    "09:00",
  ]);
});

it("asks to sign in again when the session ran out on the way, and keeps the time", async () => {
  signedIn();
  clinic(() => problemResponse("unauthenticated", 401));
  server.use(http.post("/api/sessions/refresh", () => problemResponse("session-expired", 401)));
  const { user } = renderApp(address);
  server.use(...sessionsOf());
  await bookButton();
  server.use(http.post("/api/sessions/refresh", () => problemResponse("session-expired", 401)));
  await user.click(await bookButton());
  expect(await screen.findByRole("link", { name: "Sign in and book" })).toHaveAttribute(
    "href",
    `/sign-in?${new URLSearchParams({ from: address }).toString()}`,
  );
});

it("goes to the doctor when the address holds no time", async () => {
  clinic(booked);
  const { address: now } = renderApp("/doctors/d1/book?start=banana");
  expect(await screen.findByRole("heading", { name: "Dr Asha Rao" })).toBeInTheDocument();
  expect(now()).toBe("/doctors/d1");
});

describe("what is agreed", () => {
  it("is said before anything is booked: free until then, the share later, the moves", async () => {
    signedIn();
    clinic(booked);
    renderApp(`/doctors/d1/book?start=${encodeURIComponent("2026-11-25T09:00:00+05:30")}`);
    const agreed = within(await screen.findByRole("region", { name: "If your plans change" }));
    expect(
      agreed.getByText(/too close to the visit to cancel for free: if you cancel, 50% of what you paid/),
    ).toBeInTheDocument();
    expect(agreed.getByText("You can move it 3 times, until tomorrow 07:00.")).toBeInTheDocument();
  });

  it("names the moment until which cancelling is free", async () => {
    signedIn();
    clinic(booked);
    itIs("2026-11-23T09:00:00+05:30");
    renderApp(address);
    expect(
      await screen.findByText(
        "Cancelling is free until today 10:30. After that, 50% of what you paid comes back.",
      ),
    ).toBeInTheDocument();
  });

  it("does not let one book under terms that could not be shown", async () => {
    signedIn();
    clinic(booked);
    server.use(http.get("/api/clinic", () => problemResponse("unexpected", 500)));
    renderApp(address);
    expect(await screen.findByRole("button", { name: "Try again" })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Book this visit" })).not.toBeInTheDocument();
  });
});

describe("what it is about", () => {
  const words = () => screen.findByLabelText(/What is it about/);

  it("goes along, and the next visit begins without it", async () => {
    signedIn();
    const sent = clinic(booked);
    const { user, router } = renderApp(address);
    await user.type(await words(), "  A rash on my arm. ");
    await user.click(await bookButton());
    expect(await screen.findByRole("heading", { name: /Your visit is booked/ })).toBeInTheDocument();
    expect(sent[0]!.body).toEqual({
      doctorId: "d1",
      visitTypeId: "consultation",
      start,
      reason: "A rash on my arm.",
    });
    await act(() => router.navigate(address));
    expect(await words()).toHaveValue("");
  });

  it("is kept through a sign-in and another time", async () => {
    clinic(taken, booked);
    server.use(...sessionsOf());
    const { user } = renderApp(address);
    await user.type(await words(), "A rash");
    await user.click(await screen.findByRole("link", { name: "Sign in and book" }));
    await user.type(await screen.findByLabelText("Email"), "meera@example.com");
    await user.type(screen.getByLabelText("Password"), "a long enough one");
    await user.click(screen.getByRole("button", { name: "Sign in" }));
    expect(await words()).toHaveValue("A rash");
    await user.click(await bookButton());
    await user.click(await screen.findByRole("link", { name: "Take tomorrow 09:00 instead" }));
    expect(await words()).toHaveValue("A rash");
  });

  it("is forgotten on this device when its writer signs out", async () => {
    signedIn();
    clinic(booked);
    server.use(answers("/api/specialties", { items: [] }), answers("/api/doctors", { items: [] }));
    const { user, router } = renderApp(address);
    await user.type(await words(), "A rash");
    await user.click(await screen.findByRole("button", { name: "Account of Meera Iyer" }));
    await user.click(await screen.findByRole("menuitem", { name: "Sign out" }));
    await screen.findByText("You are signed out.");
    await act(() => router.navigate("/about"));
    await act(() => router.navigate(address));
    expect(await words()).toHaveValue("");
  });

  it("must not become a letter, and says so before it is sent", async () => {
    signedIn();
    const sent = clinic(booked);
    const { user } = renderApp(address);
    await user.click(await words());
    await user.paste("x".repeat(501));
    await user.click(await bookButton());
    expect(await screen.findByText("Please keep it below 500 characters.")).toBeInTheDocument();
    expect(sent).toHaveLength(0);
  });

  it("makes another attempt of the same time with other words, so that its key is not refused", async () => {
    signedIn();
    const sent = clinic(() => HttpResponse.error(), booked);
    const { user } = renderApp(address);
    await user.click(await bookButton());
    await screen.findByText("No connection to the clinic");
    await user.type(await words(), "A rash");
    await user.click(await bookButton());
    expect(await screen.findByRole("heading", { name: /Your visit is booked/ })).toBeInTheDocument();
    expect(sent[1]!.key).not.toBe(sent[0]!.key);
  });
});

it("waits while the first try is still running, and sends the same key again", async () => {
  signedIn();
  const sent = clinic(() => problemResponse("still-running", 409), booked);
  const { user } = renderApp(address);
  await user.click(await bookButton());
  expect(await screen.findByRole("heading", { name: /Your visit is booked/ })).toBeInTheDocument();
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
});
