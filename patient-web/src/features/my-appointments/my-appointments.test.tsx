import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { anAppointment, aSlot } from "@prescripto/web-kit/testing/builders";
import { answers, problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { itIs, renderApp, signedIn } from "../../testing/render-app";

const cancelled = { by: "DOCTOR", reason: "BY_DOCTOR", at: "2026-11-24T08:00:00+05:30" } as const;

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
    upcoming: [anAppointment(), anAppointment({ id: "a2", ...aSlot("2026-12-02", "16:00") })],
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
      anAppointment({ id: "a3", status: "COMPLETED", allowed: [] }),
      anAppointment({ id: "a4", status: "NO_SHOW", allowed: [] }),
    ],
    cancelled: [anAppointment({ id: "a5", status: "CANCELLED", cancellation: cancelled, allowed: [] })],
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
      anAppointment({ id: "a5", status: "CANCELLED", cancellation: cancelled, allowed: [] }),
    ),
  );
  renderApp("/appointments/a5");
  expect(await screen.findByText(/By the doctor, today 08:00/)).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Book Dr Asha Rao again" })).toHaveAttribute("href", "/doctors/d1");
  expect(screen.queryByRole("button", { name: "Cancel visit" })).not.toBeInTheDocument();
});

it("does not say booked again to who comes back to the page", async () => {
  server.use(answers("/api/appointments/a1", anAppointment()));
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
  async function asked(answer: () => Response) {
    let appointment = anAppointment();
    let cancellations = 0;
    server.use(
      http.get("/api/appointments/a1", () => HttpResponse.json(appointment)),
      http.post("/api/appointments/a1/cancellation", () => {
        cancellations += 1;
        const response = answer();
        if (response.ok)
          appointment = anAppointment({
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
      cancellations: () => cancellations,
    };
  }

  const done = () =>
    HttpResponse.json(
      anAppointment({ status: "CANCELLED", allowed: [], cancellation: { ...cancelled, by: "PATIENT" } }),
    );

  it("says what it touches, and begins on the button that keeps the visit", async () => {
    const { dialog } = await asked(done);
    expect(screen.getByRole("alertdialog")).toHaveAccessibleName("Cancel this visit?");
    expect(dialog.getByText("Tuesday 24 November 2026 at 10:30 with Dr Asha Rao.")).toBeInTheDocument();
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
      await screen.findByText("Your visit on Tuesday 24 November 2026 is cancelled."),
    ).toBeInTheDocument();
    expect(await screen.findByText(/By you/)).toBeInTheDocument();
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
});
