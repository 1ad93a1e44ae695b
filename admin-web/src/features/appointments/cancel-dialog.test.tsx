import type { PaymentState } from "@prescripto/web-kit/api/types";
import { problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { screen, within } from "@testing-library/react";
import { http } from "msw";

import { aDoctorMe } from "../../testing/builders";
import { aPayableVisit, paidInCash, paidOnline, rupees } from "../../testing/payments";
import { renderApp } from "../../testing/render-app";
import { itIs } from "../../testing/time";
import { aLivingVisit } from "../../testing/visits";

const opened = `/doctor/appointments?from=2026-11-24&open=${encodeURIComponent("2026-11-24 10:30")}`;
const cancelled = {
  "POST cancellation": { status: "CANCELLED" as const, allowed: [] },
};

async function asked(payment: PaymentState | undefined) {
  const visit = aLivingVisit("doctor", aPayableVisit(payment), cancelled);
  server.use(...visit.handlers);
  const { user } = await renderApp(opened, aDoctorMe);
  const inspector = await screen.findByRole("complementary");
  await user.click(await within(inspector).findByRole("button", { name: "Cancel the visit" }));
  const dialog = await screen.findByRole("alertdialog");
  const cancel = () => user.click(within(dialog).getByRole("button", { name: "Cancel the visit" }));
  return { visit, user, dialog, cancel };
}

beforeEach(() => {
  itIs("2026-11-24T08:00:00+05:30");
});

it("begins with the harmless answer, and gives everything back unless told otherwise", async () => {
  const { visit, dialog, cancel } = await asked(paidOnline);
  expect(within(dialog).getByRole("button", { name: "Keep the visit" })).toHaveFocus();
  expect(within(dialog).getByRole("radio", { name: "All of it, ₹500" })).toBeChecked();
  await cancel();
  expect(await screen.findByText(/The visit of Meera Iyer is cancelled/)).toBeInTheDocument();
  expect(visit.asked).toEqual([{ act: "POST cancellation", body: {} }]);
});

it("tells the reason and a note", async () => {
  const { visit, user, dialog, cancel } = await asked(paidOnline);
  await user.selectOptions(within(dialog).getByLabelText(/^Why/), "The doctor is ill");
  await user.type(within(dialog).getByLabelText(/^Note to the patient/), "So sorry.");
  await cancel();
  await screen.findByText(/is cancelled/);
  expect(visit.asked[0]?.body).toEqual({ code: "DOCTOR_ILL", note: "So sorry." });
});

it("gives back less only with a note that says why", async () => {
  const { visit, user, dialog, cancel } = await asked(paidOnline);
  await user.click(within(dialog).getByRole("radio", { name: "50%, ₹250, as if the patient cancelled now" }));
  await cancel();
  expect(
    await within(dialog).findByText("Please tell the patient why not all of it goes back."),
  ).toBeInTheDocument();
  expect(visit.asked).toEqual([]);
  await user.type(within(dialog).getByLabelText("Note to the patient"), "As you asked.");
  await cancel();
  await screen.findByText(/is cancelled/);
  expect(visit.asked[0]?.body).toEqual({ note: "As you asked.", refundPercent: 50 });
});

it("takes any share from nothing to all, and nothing else", async () => {
  const { visit, user, dialog, cancel } = await asked(paidOnline);
  await user.click(within(dialog).getByRole("radio", { name: "Another part" }));
  await user.type(within(dialog).getByLabelText("Per cent of it"), "120");
  await user.type(within(dialog).getByLabelText("Note to the patient"), "As agreed.");
  await cancel();
  expect(await within(dialog).findByText("Please give a number from 0 to 100.")).toBeInTheDocument();
  await user.clear(within(dialog).getByLabelText("Per cent of it"));
  await user.type(within(dialog).getByLabelText("Per cent of it"), "0");
  await cancel();
  await screen.findByText(/is cancelled/);
  expect(visit.asked[0]?.body).toEqual({ note: "As agreed.", refundPercent: 0 });
});

it("says what to hand over the desk when the visit was paid in cash", async () => {
  const { user, dialog, cancel } = await asked(paidInCash);
  expect(within(dialog).getByRole("group", { name: /^Of the ₹500 paid in cash/ })).toBeInTheDocument();
  expect(dialog).toHaveTextContent("It was cash: give it back at the desk");
  await user.click(within(dialog).getByRole("radio", { name: /^50%, ₹250/ }));
  await user.type(within(dialog).getByLabelText("Note to the patient"), "As agreed.");
  await cancel();
  expect(
    await screen.findByText("The visit of Meera Iyer is cancelled. Give ₹250 back at the desk."),
  ).toBeInTheDocument();
});

it.each([
  [undefined, "Nothing was paid, so nothing goes back."],
  [
    { status: "IN_REVIEW", method: "ONLINE", paid: rupees(5) } as const,
    "What came is set aside until an admin decides.",
  ],
  [{ status: "PENDING" } as const, "A payment has begun. Should the money still come, all of it goes back."],
])("does not ask what goes back when nothing came: %j", async (payment, words) => {
  const { dialog } = await asked(payment);
  expect(dialog).toHaveTextContent(words);
  expect(within(dialog).queryByRole("radio")).not.toBeInTheDocument();
});

it("stays open to say what came in between", async () => {
  const { visit, dialog, cancel } = await asked(paidOnline);
  server.use(
    http.post("/api/doctor/appointments/:id/cancellation", () => {
      visit.become({ status: "COMPLETED", allowed: [] });
      return problemResponse("already-over", 409);
    }),
  );
  await cancel();
  const alert = await within(dialog).findByRole("alert");
  expect(alert).toHaveTextContent("This visit can no longer be changed that way");
  expect(alert).toHaveTextContent("test-correlation");
});
