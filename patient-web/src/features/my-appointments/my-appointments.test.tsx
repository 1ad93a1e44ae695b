import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { aSlot } from "@prescripto/web-kit/testing/builders";
import { answers, problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { aPayment, aVisit, theTerms } from "@prescripto/web-kit/testing/visits";
import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { itIs, renderApp, signedIn } from "../../testing/render-app";

const cancelled = {
  by: "DOCTOR",
  reason: "BY_DOCTOR",
  refundPercent: 100,
  at: "2026-11-24T08:00:00+05:30",
} as const;

/** The patient's lists. */
function lists(byWhen: Partial<Record<string, PatientAppointment[]>>): void {
  server.use(
    http.get("/api/appointments", ({ request }) =>
      HttpResponse.json({ items: byWhen[new URL(request.url).searchParams.get("when")!] ?? [] }),
    ),
  );
}

beforeEach(() => {
  itIs("2026-11-24T09:00:00+05:30");
  signedIn();
});

it("shows the next visit as its card, and the later ones below", async () => {
  lists({
    upcoming: [aVisit(), aVisit({ id: "a2", ...aSlot("2026-12-02", "16:00") })],
  });
  renderApp("/appointments");
  const next = within(await screen.findByRole("region", { name: "Next" }));
  expect(next.getByText("10:30–11:00")).toBeInTheDocument();
  const later = within(screen.getByRole("region", { name: "Later" }));
  expect(later.getByRole("link", { name: /Wed 2 Dec · 16:00/ })).toHaveAttribute("href", "/appointments/a2");
});

it("keeps the chosen list in the address and shows what became of each visit", async () => {
  lists({
    past: [
      aVisit({ id: "a3", status: "COMPLETED", allowed: [] }),
      aVisit({ id: "a4", status: "NO_SHOW", allowed: [] }),
    ],
    cancelled: [aVisit({ id: "a5", status: "CANCELLED", cancellation: cancelled, allowed: [] })],
  });
  const { user, address } = renderApp("/appointments");
  expect(await screen.findByText("No visit ahead of you")).toBeInTheDocument();
  await user.click(screen.getByRole("tab", { name: "Past" }));
  expect(await screen.findByText("Completed")).toBeInTheDocument();
  expect(screen.getByText("Did not come")).toBeInTheDocument();
  expect(address()).toBe("/appointments?when=past");
  // The seed showed a cancel button on completed visits (S22).
  expect(screen.queryByRole("button", { name: /Cancel/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole("tab", { name: "Cancelled" }));
  expect(await screen.findByRole("link", { name: /Cancelled/ })).toBeInTheDocument();
});

it("leads who has none to a doctor", async () => {
  lists({});
  renderApp("/appointments");
  expect(await screen.findByRole("link", { name: "Find a doctor" })).toHaveAttribute("href", "/");
});

it("tells who cancelled, and offers to book again", async () => {
  server.use(
    answers(
      "/api/appointments/a5",
      aVisit({
        id: "a5",
        status: "CANCELLED",
        cancellation: cancelled,
        allowed: [],
        payment: aPayment({ status: "REFUNDING", refunding: { amount: 50_000, currency: "INR" } }),
      }),
    ),
  );
  renderApp("/appointments/a5");
  expect(await screen.findByText("Cancelled by the doctor, today 08:00")).toBeInTheDocument();
  expect(screen.getByText("What was paid comes back in full.")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Book Dr Asha Rao again" })).toHaveAttribute("href", "/doctors/d1");
  expect(screen.queryByRole("button", { name: "Cancel visit" })).not.toBeInTheDocument();
});

it("does not say booked again to who comes back to the page", async () => {
  server.use(answers("/api/appointments/a1", aVisit()));
  renderApp("/appointments/a1");
  expect(await screen.findByRole("heading", { name: "Visit to Dr Asha Rao" })).toBeInTheDocument();
});

it("says there is nothing when an appointment is not one's own", async () => {
  server.use(http.get("/api/appointments/x", () => problemResponse("not-found", 404)));
  renderApp("/appointments/x");
  expect(await screen.findByRole("alert")).toHaveTextContent("There is nothing here");
});

describe("cancelling", () => {
  /** Opens the dialog over a.b. appointment; gives how often cancelling was asked of the server. */
  async function asked(answer: () => Response, visit = aVisit()) {
    let appointment = visit;
    const sent: unknown[] = [];
    server.use(
      http.get("/api/appointments/a1", () => HttpResponse.json(appointment)),
      http.post("/api/appointments/a1/cancellation", async ({ request }) => {
        sent.push(await request.json());
        const response = answer();
        if (response.ok)
          appointment = aVisit({
            status: "CANCELLED",
            allowed: [],
            cancellation: { ...cancelled, by: "PATIENT" },
          });
        return response;
      }),
    );
    const { user } = renderApp("/appointments/a1");
    await user.click(await screen.findByRole("button", { name: "Cancel visit" }));
    return {
      user,
      dialog: within(await screen.findByRole("alertdialog")),
      cancellations: () => sent.length,
      sent,
    };
  }

  const done = () =>
    HttpResponse.json(
      aVisit({ status: "CANCELLED", allowed: [], cancellation: { ...cancelled, by: "PATIENT" } }),
    );

  it("says what it touches, and begins on the button that keeps the visit", async () => {
    const { dialog } = await asked(done);
    expect(screen.getByRole("alertdialog")).toHaveAccessibleName("Cancel this visit?");
    expect(dialog.getByText("Thursday 26 November 2026 at 10:30 with Dr Asha Rao.")).toBeInTheDocument();
    expect(dialog.getByText(/becomes free for someone else at once/)).toBeInTheDocument();
    expect(dialog.getByRole("button", { name: "Keep the visit" })).toHaveFocus();
  });

  it("cancels nothing when it is left, by button or Escape", async () => {
    const { user, dialog, cancellations } = await asked(done);
    await user.click(dialog.getByRole("button", { name: "Keep the visit" }));
    expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Cancel visit" }));
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
    expect(cancellations()).toBe(0);
    expect(screen.getByRole("button", { name: "Cancel visit" })).toHaveFocus();
  });

  it("cancels once, says so, and shows the appointment as it is now", async () => {
    const { user, dialog, cancellations } = await asked(done);
    await user.dblClick(dialog.getByRole("button", { name: "Cancel the visit" }));
    expect(
      await screen.findByText("Your visit on Thursday 26 November 2026 is cancelled."),
    ).toBeInTheDocument();
    expect(await screen.findByText(/Cancelled by you/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Cancel visit" })).not.toBeInTheDocument();
    expect(cancellations()).toBe(1);
  });

  it("stays open with words when it did not work, and can be tried again", async () => {
    let first = true;
    const { user, dialog, cancellations } = await asked(() => {
      if (!first) return done();
      first = false;
      return problemResponse("busy", 503);
    });
    await user.click(dialog.getByRole("button", { name: "Cancel the visit" }));
    expect(await dialog.findByRole("alert")).toHaveTextContent(/Nothing was lost.*test-correlation/);
    await user.click(dialog.getByRole("button", { name: "Cancel the visit" }));
    await waitFor(() => {
      expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
    });
    expect(cancellations()).toBe(2);
  });

  it("explains when it was over already", async () => {
    const { user, dialog } = await asked(() => problemResponse("already-over", 409));
    await user.click(dialog.getByRole("button", { name: "Cancel the visit" }));
    expect(await dialog.findByRole("alert")).toHaveTextContent(
      "This visit can no longer be changed that way",
    );
  });

  it("says until when it is free, and what comes back", async () => {
    const { dialog } = await asked(done);
    expect(dialog.getByText("Cancelling is free until tomorrow 10:30.")).toBeInTheDocument();
    expect(dialog.getByText("You have not paid, so nothing is charged.")).toBeInTheDocument();
  });

  it("says what a late one costs", async () => {
    const late = theTerms({
      freeCancellationUntil: "2026-11-23T10:30:00+05:30",
      refundPercentNow: 50,
      refundNow: { amount: 25_000, currency: "INR" },
    });
    const { dialog } = await asked(done, aVisit({ terms: late, payment: aPayment() }));
    expect(dialog.getByText("Free cancellation ended Mon 23 Nov 10:30.")).toBeInTheDocument();
    expect(
      dialog.getByText("Of the ₹500 you paid, 50% comes back now: ₹250. Banks take 5 to 7 working days."),
    ).toBeInTheDocument();
  });

  it("asks why, takes a word with it, and insists on neither", async () => {
    const { user, dialog, sent } = await asked(() => problemResponse("busy", 503));
    expect(dialog.queryByLabelText(/A word to the clinic/)).not.toBeInTheDocument();
    await user.click(dialog.getByRole("button", { name: "Cancel the visit" }));
    await dialog.findByRole("alert");
    await user.selectOptions(dialog.getByLabelText(/Why do you cancel/), "I cannot come");
    await user.type(dialog.getByLabelText(/A word to the clinic/), " My train is late. ");
    await user.click(dialog.getByRole("button", { name: "Cancel the visit" }));
    await waitFor(() => {
      expect(sent).toEqual([{}, { code: "CANNOT_COME", note: "My train is late." }]);
    });
    // What was typed is still there for another try.
    expect(dialog.getByLabelText(/A word to the clinic/)).toHaveValue(" My train is late. ");
  });
});

describe("what changed", () => {
  it("tells where it was before and who moved it", async () => {
    const place = (time: string, doctorId = "d1", doctorName = "Dr Asha Rao") => ({
      start: `2026-11-${time}:00+05:30`,
      doctorId,
      doctorName,
    });
    server.use(
      answers(
        "/api/appointments/a1",
        aVisit({
          moves: [
            {
              from: place("25T09:00"),
              to: place("25T16:00"),
              by: "PATIENT",
              at: "2026-11-23T09:00:00+05:30",
            },
            {
              from: place("25T16:00"),
              to: place("26T10:30", "d2", "Dr Vikram Mehta"),
              by: "DOCTOR",
              at: "2026-11-24T08:00:00+05:30",
              note: "Dr Rao is away.",
            },
          ],
        }),
      ),
    );
    renderApp("/appointments/a1");
    const history = within(await screen.findByRole("region", { name: "What changed" }));
    expect(history.getByText("Moved by you, Mon 23 Nov 09:00")).toBeInTheDocument();
    expect(history.getByText("From tomorrow 09:00 to tomorrow 16:00")).toBeInTheDocument();
    expect(history.getByText("Moved by the doctor, today 08:00")).toBeInTheDocument();
    expect(history.getByText("“Dr Rao is away.”")).toBeInTheDocument();
    expect(
      history.getByText("From tomorrow 16:00 with Dr Asha Rao to Thu 26 Nov 10:30 with Dr Vikram Mehta"),
    ).toBeInTheDocument();
  });

  it("tells why it was cancelled, with the words that came along and the money", async () => {
    server.use(
      answers(
        "/api/appointments/a1",
        aVisit({
          status: "CANCELLED",
          allowed: [],
          cancellation: { ...cancelled, code: "DOCTOR_ILL", note: "We are sorry.", refundPercent: 50 },
          payment: aPayment({ status: "PARTLY_REFUNDED", refunded: { amount: 25_000, currency: "INR" } }),
        }),
      ),
    );
    renderApp("/appointments/a1");
    const history = within(await screen.findByRole("region", { name: "What changed" }));
    expect(history.getByText("The doctor is ill")).toBeInTheDocument();
    expect(history.getByText("“We are sorry.”")).toBeInTheDocument();
    expect(history.getByText("Of what was paid, 50% comes back: ₹250.")).toBeInTheDocument();
  });
});

it("has only the buttons that the server allows", async () => {
  server.use(answers("/api/appointments/a1", aVisit({ allowed: [] })));
  renderApp("/appointments/a1");
  await screen.findByRole("heading", { name: "Visit to Dr Asha Rao" });
  expect(screen.queryByRole("link", { name: "Move visit" })).not.toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Cancel visit" })).not.toBeInTheDocument();
  expect(screen.queryByText("If your plans change")).not.toBeInTheDocument();
});

it("shows what the visit is about, as its patient wrote it", async () => {
  server.use(answers("/api/appointments/a1", aVisit({ reason: "A rash on my arm" })));
  renderApp("/appointments/a1");
  expect(await screen.findByText("A rash on my arm")).toBeInTheDocument();
});
