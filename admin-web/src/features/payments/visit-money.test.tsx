import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { answers, problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { screen, within } from "@testing-library/react";
import { http } from "msw";

import { aDoctorMe } from "../../testing/builders";
import { aBill, aPayableVisit, paidInCash, paidOnline, rupees } from "../../testing/payments";
import { renderApp } from "../../testing/render-app";
import { itIs } from "../../testing/time";
import { aLivingVisit } from "../../testing/visits";

const opened = `/doctor/appointments?from=2026-11-24&open=${encodeURIComponent("2026-11-24 10:30")}`;
const cancellation = {
  by: "PATIENT",
  reason: "BY_PATIENT",
  refundPercent: 50,
  at: "2026-11-24T07:00:00+05:30",
} as const;

async function theMoney(first: StaffAppointment, afterwards: Record<string, Partial<StaffAppointment>> = {}) {
  const visit = aLivingVisit("doctor", first, afterwards);
  server.use(...visit.handlers);
  const { user } = await renderApp(opened, aDoctorMe);
  const money = await screen.findByRole("region", { name: "Payment" });
  return { visit, user, money };
}

beforeEach(() => {
  itIs("2026-11-24T08:00:00+05:30");
});

it("takes cash after asking, and shows the visit paid", async () => {
  const { visit, user, money } = await theMoney(aPayableVisit(undefined, { allowed: ["TAKE_CASH"] }), {
    "POST cash": { payment: paidInCash, allowed: ["RETURN_CASH"] },
  });
  expect(money).toHaveTextContent("UnpaidTo pay₹500");
  await user.click(within(money).getByRole("button", { name: "Take cash" }));
  const dialog = await screen.findByRole("alertdialog", { name: "Did Meera Iyer pay ₹500 in cash?" });
  expect(within(dialog).getByRole("button", { name: "Not yet" })).toHaveFocus();
  expect(visit.asked).toEqual([]);
  await user.click(within(dialog).getByRole("button", { name: "₹500 taken" }));
  expect(await screen.findByText("₹500 in cash from Meera Iyer. That is noted.")).toBeInTheDocument();
  expect(await within(money).findByText("Paid", { selector: "span" })).toBeInTheDocument();
  expect(money).toHaveTextContent("₹500 in cash");
  expect(within(money).queryByRole("button", { name: "Take cash" })).not.toBeInTheDocument();
  expect(visit.asked).toEqual([{ act: "POST cash", body: {} }]);
});

it("says so when the visit was paid online meanwhile, and shows that", async () => {
  const { visit, user, money } = await theMoney(aPayableVisit(undefined, { allowed: ["TAKE_CASH"] }));
  server.use(
    http.post("/api/doctor/appointments/:id/cash", () => {
      visit.become({ payment: paidOnline, allowed: [] });
      return problemResponse("already-over", 409);
    }),
  );
  await user.click(within(money).getByRole("button", { name: "Take cash" }));
  await user.click(await screen.findByRole("button", { name: "₹500 taken" }));
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent("The money of this visit changed before you");
  expect(alert).toHaveTextContent("test-correlation");
  await user.click(screen.getByRole("button", { name: "Not yet" }));
  expect(await within(money).findByText("Paid", { selector: "span" })).toBeInTheDocument();
});

it("says what to hand over after a cancellation, and notes that it was, with a note", async () => {
  const { visit, user, money } = await theMoney(
    aPayableVisit(paidInCash, { status: "CANCELLED", cancellation, allowed: ["RETURN_CASH"] }),
    {
      "POST cash-return": {
        payment: { ...paidInCash, status: "PARTLY_REFUNDED", refunded: rupees(250) },
        allowed: [],
      },
    },
  );
  expect(money).toHaveTextContent("Give ₹250 back at the desk, then note it here.");
  await user.click(within(money).getByRole("button", { name: "Cash returned" }));
  const dialog = await screen.findByRole("alertdialog", { name: "Did Meera Iyer get ₹250 back?" });
  expect(dialog).toHaveTextContent("50% of what was paid goes back after this cancellation.");
  await user.type(within(dialog).getByLabelText(/^Note/), " To her husband. ");
  await user.click(within(dialog).getByRole("button", { name: "Given back" }));
  expect(await screen.findByText("Meera Iyer has ₹250 back. That is noted.")).toBeInTheDocument();
  expect(await within(money).findByText("Partly refunded")).toBeInTheDocument();
  expect(money).toHaveTextContent("Went back₹250Kept₹250");
  expect(visit.asked).toEqual([{ act: "POST cash-return", body: { note: "To her husband." } }]);
});

it("gives all of it back when it was taken by mistake", async () => {
  const { user, money } = await theMoney(aPayableVisit(paidInCash, { allowed: ["RETURN_CASH"] }));
  expect(money).not.toHaveTextContent("at the desk");
  await user.click(within(money).getByRole("button", { name: "Cash returned" }));
  const dialog = await screen.findByRole("alertdialog", { name: "Did Meera Iyer get ₹500 back?" });
  expect(dialog).toHaveTextContent("The visit counts as unpaid again.");
});

it("tells every attempt and refund in the order they happened", async () => {
  const { user, money } = await theMoney(
    aPayableVisit({ ...paidOnline, status: "REFUNDING", refunding: rupees(250) }),
  );
  expect(money).toHaveTextContent("Paid₹500 online, Mon 23 Nov 09:05On its way back₹250Kept₹250");
  server.use(answers("/api/doctor/appointments/:id/payment", aBill()));
  await user.click(within(money).getByRole("button", { name: "Show every step" }));
  const steps = await within(money).findAllByRole("listitem");
  expect(steps.map((step) => step.textContent)).toEqual([
    "₹500 asked for onlineMon 23 Nov 09:00order_1",
    "A payment of ₹500 by card failedMon 23 Nov 09:01The bank said nopay_1",
    "₹500 paid by upiMon 23 Nov 09:05pay_2",
    "₹250 is on its way backMon 23 Nov 12:00Because the visit was cancelledrf-pay_2-1",
  ]);
  await user.click(within(money).getByRole("button", { name: "Hide the steps" }));
  expect(within(money).queryByRole("listitem")).not.toBeInTheDocument();
});

it("has no steps where nobody tried to pay", async () => {
  const { user, money } = await theMoney(aPayableVisit(undefined));
  server.use(http.get("/api/doctor/appointments/:id/payment", () => problemResponse("not-found", 404)));
  await user.click(within(money).getByRole("button", { name: "Show every step" }));
  expect(await within(money).findByText("Nobody has tried to pay yet.")).toBeInTheDocument();
});

it("says nothing of the money of a visit that will not be and that nobody paid", async () => {
  server.use(
    ...aLivingVisit("doctor", aPayableVisit(undefined, { status: "CANCELLED", cancellation })).handlers,
  );
  await renderApp(opened, aDoctorMe);
  await screen.findByRole("region", { name: "How it came about" });
  expect(screen.queryByRole("region", { name: "Payment" })).not.toBeInTheDocument();
});
