import type { PatientAppointment, PaymentState } from "@prescripto/web-kit/api/types";
import { aClinic, aDoctorProfile, offeredDays } from "@prescripto/web-kit/testing/builders";
import { answers, problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { aCheckout, aHold, aPayment, aVisit } from "@prescripto/web-kit/testing/visits";
import { act, screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { aProvider } from "../../testing/provider";
import { renderApp, signedIn } from "../../testing/render-app";

const toPay = (change: Partial<PatientAppointment> = {}) => aHold({ allowed: ["PAY", "CANCEL"], ...change });
const paid = aVisit({ version: 2, payment: aPayment() });
const rupees = (amount: number) => ({ amount: amount * 100, currency: "INR" });

/** The clock of the browser is the test's, and so are the countdown's ticks; everything else takes its real time. */
function itIs(now: string): void {
  vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"], now: Date.parse(now) });
}

function passes(seconds: number): void {
  act(() => {
    vi.advanceTimersByTime(seconds * 1_000);
  });
}

/** Testing Library's `waitFor` looks again by `setInterval`, which stands still here, and when the page changes, which it need not. */
function soon<T>(what: () => T) {
  return expect.poll(what, { timeout: 8_000 });
}

/** The API with this visit; what it is in the end is what the test makes of `visit`. */
function clinic(visit: PatientAppointment) {
  const provider = aProvider();
  const state = {
    provider,
    visit,
    started: 0,
    confirmed: [] as unknown[],
    checked: 0,
    /** Answers instead of what is known, while set. */
    refusesStart: undefined as (() => Response) | undefined,
    refusesConfirmation: undefined as (() => Response) | undefined,
    refusesCheck: undefined as (() => Response) | undefined,
    /** What the provider says when it is asked. */
    truth: undefined as PatientAppointment | undefined,
  };
  const known = () => {
    state.visit = state.truth ?? state.visit;
    return HttpResponse.json(state.visit);
  };
  server.use(
    answers("/api/clinic", aClinic()),
    answers("/api/doctors/d1", aDoctorProfile()),
    answers("/api/doctors/d1/slots", offeredDays({ "2026-11-26": ["10:30", "11:00"] })),
    http.get("/api/appointments/a1", () => HttpResponse.json(state.visit)),
    http.post("/api/appointments/a1/payment", () => {
      state.started += 1;
      return state.refusesStart?.() ?? HttpResponse.json(aCheckout({ script: provider.script }));
    }),
    http.post("/api/appointments/a1/payment/confirmation", async ({ request }) => {
      state.confirmed.push(await request.json());
      return state.refusesConfirmation?.() ?? known();
    }),
    http.post("/api/appointments/a1/payment/check", () => {
      state.checked += 1;
      return state.refusesCheck?.() ?? known();
    }),
  );
  return state;
}

/** Presses the button, and waits for the provider's window. */
async function opened(visit = toPay()) {
  const state = clinic(visit);
  const app = renderApp("/appointments/a1");
  await app.user.click(await payButton());
  await soon(() => state.provider.opened).toHaveLength(1);
  return { ...app, state, provider: state.provider };
}

const payButton = () => screen.findByRole("button", { name: "Pay ₹500" });
const booked = () => screen.findByRole("heading", { name: "Your visit is booked. See you Thursday." });
const unknown = () => screen.findByText("We are finding out about your payment");
const anyPayButton = () => screen.queryByRole("button", { name: /[Pp]ay ₹/ });

beforeEach(() => {
  itIs("2026-11-24T09:00:00+05:30");
  signedIn();
});

describe("paying a held time", () => {
  it("offers to pay, and nothing to confirm", async () => {
    clinic(toPay());
    renderApp("/appointments/a1");
    expect(await payButton()).toBeInTheDocument();
    expect(screen.getByRole("timer", { name: "Time left to pay" })).toHaveTextContent("10:00");
    expect(screen.queryByRole("button", { name: "Confirm this visit" })).not.toBeInTheDocument();
    expect(screen.queryByText(/paid at the clinic/)).not.toBeInTheDocument();
  });

  it("opens the provider's window with what the server said", async () => {
    const { provider } = await opened();
    expect(provider.opened[0]).toMatchObject({
      key: "rzp_test_1",
      order_id: "order_1",
      amount: 50_000,
      currency: "INR",
      name: "Lake Road Clinic",
      description: "Consultation with Dr Asha Rao",
      prefill: { name: "Meera Iyer", email: "meera@example.com" },
    });
    expect(screen.getByRole("button", { name: "Let it go" })).toBeDisabled();
  });

  it("is booked when the server has confirmed what the window says", async () => {
    const { state, provider } = await opened();
    state.truth = paid;
    act(provider.pays);
    expect(await booked()).toHaveFocus();
    expect(state.confirmed).toEqual([{ paymentId: "pay_1", signature: "signed" }]);
    const payment = within(await screen.findByRole("region", { name: "Payment" }));
    expect(payment.getByText("₹500 paid online, today 08:50.")).toBeInTheDocument();
    expect(payment.getByRole("link", { name: "Receipt" })).toHaveAttribute(
      "href",
      "/appointments/a1/receipt",
    );
  });

  it("opens one window however often the button is pressed", async () => {
    const state = clinic(toPay());
    const { user } = renderApp("/appointments/a1");
    await user.dblClick(await payButton());
    await soon(() => state.provider.opened).toHaveLength(1);
    expect(state.started).toBe(1);
  });

  it("says that an attempt failed only when nothing was paid, and tries again with one tap", async () => {
    const { user, state, provider } = await opened();
    act(provider.fails);
    act(provider.dismisses);
    expect(await screen.findByText("That payment did not go through")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Try again: pay ₹500" }));
    await soon(() => provider.opened).toHaveLength(2);
    expect(provider.opened[1]?.order_id).toBe("order_1");
    expect(provider.fetched).toBe(1);
    state.truth = paid;
    act(provider.pays);
    expect(await booked()).toBeInTheDocument();
  });

  it("says that nothing was paid when the window was just closed", async () => {
    const { provider, state } = await opened();
    act(provider.dismisses);
    expect(await screen.findByText("You have not paid yet")).toBeInTheDocument();
    expect(state.checked).toBe(1);
    expect(await payButton()).toBeInTheDocument();
  });

  it("gives the focus back to the panel when the window goes", async () => {
    const { provider } = await opened();
    act(() => {
      (document.activeElement as HTMLElement).blur();
      provider.dismisses();
    });
    expect(await screen.findByRole("group", { name: "Paying" })).toHaveFocus();
  });
});

describe("while nobody knows", () => {
  it("asks the provider when the answer to the confirmation is lost, and never for a second payment", async () => {
    const { state, provider } = await opened();
    state.refusesConfirmation = () => HttpResponse.error();
    state.refusesCheck = () => problemResponse("busy", 503);
    act(provider.pays);
    expect(await unknown()).toBeInTheDocument();
    expect(screen.getByText(/Please do not pay again/)).toBeInTheDocument();
    expect(anyPayButton()).not.toBeInTheDocument();
    state.refusesCheck = undefined;
    state.truth = paid;
    expect(await booked()).toBeInTheDocument();
  });

  it.each(["payment-not-verified", "not-payable"] as const)("goes on asking after %s", async (type) => {
    const { state, provider } = await opened();
    state.refusesConfirmation = () => problemResponse(type, 422);
    act(provider.pays);
    expect(await unknown()).toBeInTheDocument();
    await soon(() => state.checked).toBeGreaterThan(0);
    expect(screen.queryByText(/did not go through/)).not.toBeInTheDocument();
    expect(anyPayButton()).not.toBeInTheDocument();
  });

  it("waits for a slow bank, and asks at once when somebody comes back to the page", async () => {
    const { state, provider } = await opened();
    state.truth = toPay({ payment: { status: "PENDING" } });
    act(provider.dismisses);
    expect(await unknown()).toBeInTheDocument();
    expect(screen.getByRole("timer", { name: "Still held for you" })).toBeInTheDocument();
    await soon(() => state.checked).toBeGreaterThan(0);
    state.truth = paid;
    act(() => {
      window.dispatchEvent(new Event("focus"));
    });
    expect(await booked()).toBeInTheDocument();
  });

  it("shows what comes late though the window was closed long before", async () => {
    const { state, provider } = await opened();
    act(provider.dismisses);
    expect(await screen.findByText("You have not paid yet")).toBeInTheDocument();
    state.truth = paid;
    expect(await booked()).toBeInTheDocument();
  });
});

describe("a tab that was closed", () => {
  it("is resolved when the patient comes back, because the server waits for the bank", async () => {
    const state = clinic(toPay({ payment: { status: "PENDING" } }));
    state.truth = paid;
    renderApp("/appointments/a1");
    expect(await booked()).toBeInTheDocument();
    expect(state.started).toBe(0);
  });

  it("is resolved also when the server has heard of nothing yet", async () => {
    localStorage.setItem("prescripto.paying.a1", String(Date.now() - 60_000));
    const state = clinic(toPay());
    state.truth = paid;
    renderApp("/appointments/a1");
    expect(await booked()).toBeInTheDocument();
  });

  it("is forgotten when nothing came of it", async () => {
    localStorage.setItem("prescripto.paying.a1", String(Date.now() - 60_000));
    clinic(toPay());
    renderApp("/appointments/a1");
    expect(await screen.findByText("You have not paid yet")).toBeInTheDocument();
    expect(localStorage.getItem("prescripto.paying.a1")).toBeNull();
  });

  it("is not asked about where nothing was ever begun", async () => {
    const state = clinic(toPay());
    renderApp("/appointments/a1");
    await payButton();
    expect(state.checked).toBe(0);
  });

  it("takes the provider's window along when the page is left", async () => {
    const { user, provider } = await opened();
    server.use(answers("/api/appointments", { items: [] }));
    await user.click(screen.getAllByRole("link", { name: "My appointments" })[0]!);
    await screen.findByRole("heading", { name: "My appointments" });
    expect(provider.closed).toBe(1);
  });
});

describe("when it cannot begin", () => {
  it("says that the script did not load, and loads it anew on the next try", async () => {
    const state = clinic(toPay());
    state.provider.blocked = true;
    const { user } = renderApp("/appointments/a1");
    await user.click(await payButton());
    expect(await screen.findByRole("alert")).toHaveTextContent("The payment window did not load");
    state.provider.blocked = false;
    await user.click(screen.getByRole("button", { name: "Try again: pay ₹500" }));
    await soon(() => state.provider.opened).toHaveLength(1);
    expect(state.provider.fetched).toBe(2);
  });

  it("says that the provider is away, and keeps the time", async () => {
    const state = clinic(toPay());
    state.refusesStart = () => problemResponse("payments-away", 503);
    const { user } = renderApp("/appointments/a1");
    await user.click(await payButton());
    expect(await screen.findByRole("alert")).toHaveTextContent("The payment service does not answer");
    expect(screen.getByRole("button", { name: "Try again: pay ₹500" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Let it go" })).toBeEnabled();
  });

  it("confirms instead when payments were switched off meanwhile", async () => {
    const state = clinic(toPay());
    state.refusesStart = () => {
      state.visit = aHold();
      return problemResponse("payments-off", 503);
    };
    const { user } = renderApp("/appointments/a1");
    await user.click(await payButton());
    expect(await screen.findByRole("button", { name: "Confirm this visit" })).toBeInTheDocument();
    expect(anyPayButton()).not.toBeInTheDocument();
  });

  it("shows that it is paid when another tab was quicker", async () => {
    const state = clinic(toPay());
    state.refusesStart = () => {
      state.visit = paid;
      return problemResponse("already-paid", 409);
    };
    const { user } = renderApp("/appointments/a1");
    await user.click(await payButton());
    expect(await screen.findByText("₹500 paid online, today 08:50.")).toBeInTheDocument();
  });

  it("has the lapsed face when the server says that the time is over", async () => {
    const state = clinic(toPay());
    state.refusesStart = () => {
      state.visit = toPay({ status: "LAPSED", allowed: [] });
      return problemResponse("hold-lapsed", 410);
    };
    const { user } = renderApp("/appointments/a1");
    await user.click(await payButton());
    expect(await screen.findByRole("heading", { name: "This time is no longer held" })).toHaveFocus();
  });
});

describe("when the hold runs out while paying", () => {
  const lapsed = (payment?: PaymentState) =>
    toPay({ status: "LAPSED", version: 2, allowed: [], ...(payment === undefined ? {} : { payment }) });

  async function ranOut() {
    const paying = await opened();
    paying.state.visit = lapsed();
    passes(600);
    expect(
      await screen.findByRole("heading", { name: "The time ran out while you were paying" }),
    ).toBeInTheDocument();
    return paying;
  }

  it("says what happens with money that still arrives, and offers nothing else", async () => {
    await ranOut();
    expect(screen.getByText(/the time is still free, the visit is booked/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /again/ })).not.toBeInTheDocument();
    expect(screen.queryByText(/nothing was charged/i)).not.toBeInTheDocument();
  });

  it("is booked when the time is still free", async () => {
    const { state, provider } = await ranOut();
    state.truth = paid;
    act(provider.pays);
    expect(await booked()).toBeInTheDocument();
  });

  it("tells that all of it goes back when somebody has the time, with other times", async () => {
    const { state, provider } = await ranOut();
    server.use(answers("/api/doctors/d1/slots", offeredDays({ "2026-11-26": ["11:00", "12:00"] })));
    state.truth = lapsed(aPayment({ status: "REFUNDING", refunding: rupees(500) }));
    act(provider.pays);
    expect(
      await screen.findByRole("heading", { name: "Your payment came too late for this time" }),
    ).toBeInTheDocument();
    const money = within(screen.getByRole("region", { name: "Your money" }));
    expect(screen.getByText("Refund on its way")).toBeInTheDocument();
    expect(money.getByText(/All of it \(₹500\) is on its way back.*5 to 7 working days/)).toBeInTheDocument();
    expect(await screen.findByRole("link", { name: "Take Thu 26 Nov 11:00 instead" })).toHaveAttribute(
      "href",
      "/doctors/d1/book?start=2026-11-26T11%3A00%3A00%2B05%3A30&visit=consultation",
    );
  });

  it("waits for the server's decision while the money is there and the time is not", async () => {
    const state = clinic(lapsed(aPayment({ status: "IN_REVIEW" })));
    renderApp("/appointments/a1");
    expect(
      await screen.findByRole("heading", { name: "The time ran out while you were paying" }),
    ).toBeInTheDocument();
    state.truth = paid;
    expect(await booked()).toBeInTheDocument();
  });

  it("does not promise that nothing was charged after an attempt", async () => {
    const { state, provider } = await opened();
    act(provider.dismisses);
    await screen.findByText("You have not paid yet");
    state.visit = lapsed();
    passes(600);
    expect(await screen.findByRole("heading", { name: "This time is no longer held" })).toBeInTheDocument();
    expect(screen.getByText(/Should a payment of yours still arrive/)).toBeInTheDocument();
  });
});

describe("a booked visit", () => {
  const unpaid = aVisit({ allowed: ["PAY", "CANCEL", "MOVE"] });

  it("can be paid now or at the clinic", async () => {
    const { state, provider } = await opened(unpaid);
    expect(screen.getByText("Not paid yet")).toBeInTheDocument();
    state.truth = paid;
    act(provider.pays);
    expect(await screen.findByText("₹500 paid online, today 08:50.")).toBeInTheDocument();
    expect(screen.getByRole("heading", { level: 1, name: "Visit to Dr Asha Rao" })).toBeInTheDocument();
    expect(anyPayButton()).not.toBeInTheDocument();
  });

  it("offers the clinic beside it", async () => {
    clinic(unpaid);
    renderApp("/appointments/a1");
    const payment = within(await screen.findByRole("region", { name: "Payment" }));
    expect(payment.getByRole("button", { name: "Pay ₹500" })).toBeInTheDocument();
    expect(payment.getByText("Or pay at the clinic when you come.")).toBeInTheDocument();
  });

  it("has no way to pay online where the server allows none", async () => {
    clinic(aVisit());
    renderApp("/appointments/a1");
    expect(await screen.findByText("Pay at the clinic")).toBeInTheDocument();
    expect(screen.queryByRole("region", { name: "Payment" })).not.toBeInTheDocument();
  });

  it.each<[string, PaymentState, string]>([
    ["Paid", aPayment({ method: "CASH" }), "₹500 paid at the clinic, today 08:50."],
    [
      "Refund on its way",
      aPayment({ status: "REFUNDING", refunding: rupees(250) }),
      "₹250 of it is on its way back to you. Banks take 5 to 7 working days; there is nothing you need to do.",
    ],
    [
      "Partly refunded",
      aPayment({ status: "PARTLY_REFUNDED", refunded: rupees(250) }),
      "₹250 of it has gone back the way it came. Your bank may take 5 to 7 working days to show it.",
    ],
    [
      "Refunded",
      aPayment({ status: "REFUNDED", method: "CASH", refunded: rupees(500) }),
      "All of it (₹500) was given back at the clinic.",
    ],
    [
      "Payment in review",
      aPayment({ status: "IN_REVIEW" }),
      "Your payment has arrived, and the clinic is looking at it. You need not do anything: it counts for this visit or comes back in full.",
    ],
  ])("says that it is “%s” and what that means", async (badge, payment, words) => {
    clinic(aVisit({ status: "CANCELLED", allowed: [], payment }));
    renderApp("/appointments/a1");
    const section = within(await screen.findByRole("region", { name: "Payment" }));
    expect(screen.getByText(badge)).toBeInTheDocument();
    expect(section.getByText(words)).toBeInTheDocument();
  });
});

describe("in the list", () => {
  it("leads to paying, and marks what was paid", async () => {
    server.use(
      answers("/api/appointments", {
        items: [
          toPay(),
          aVisit({ id: "b1", allowed: ["PAY", "CANCEL"] }),
          aVisit({ id: "b2", payment: aPayment() }),
          aVisit({ id: "b3" }),
        ],
      }),
    );
    renderApp("/appointments");
    const held = within(await screen.findByRole("region", { name: "Waiting for you" }));
    expect(held.getByRole("link", { name: "Pay or let go" })).toHaveAttribute("href", "/appointments/a1");
    const following = within(screen.getByRole("region", { name: "Next" }));
    expect(following.getByRole("link", { name: "Pay ₹500 now" })).toHaveAttribute("href", "/appointments/b1");
    expect(following.getByText("Not paid yet")).toBeInTheDocument();
    const [second, third] = within(screen.getByRole("region", { name: "Later" })).getAllByRole("link");
    expect(second).toHaveTextContent("Paid");
    expect(third).not.toHaveTextContent(/paid|Pay/i);
  });

  it("does not say that nothing was charged of a lapsed hold whose money came", async () => {
    server.use(
      answers("/api/appointments", {
        items: [toPay({ status: "LAPSED", allowed: [], payment: aPayment({ status: "REFUNDING" }) })],
      }),
    );
    renderApp("/appointments");
    expect(await screen.findByText("Refund on its way")).toBeInTheDocument();
    expect(screen.queryByText(/nothing was charged/)).not.toBeInTheDocument();
    expect(screen.getByRole("link", { name: "See what became of it" })).toBeInTheDocument();
  });
});
