import type { PaymentsAttention } from "@prescripto/web-kit/api/types";
import { answers, problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { aStaffDoctor, anAdmin } from "../../testing/builders";
import {
  aBill,
  aListedPayment,
  aPayableVisit,
  aQuarantined,
  paidOnline,
  rupees,
} from "../../testing/payments";
import { renderApp } from "../../testing/render-app";
import { itIs } from "../../testing/time";

/** The clinic's payments; gives the queries they were asked with. */
function thePayments(pages: { items: object[]; next?: string }[] = [{ items: [aListedPayment()] }]) {
  const queries: string[] = [];
  server.use(
    answers("/api/admin/doctors", { items: [aStaffDoctor()] }),
    http.get("/api/admin/payments", ({ request }) => {
      const search = new URL(request.url).searchParams;
      queries.push(search.toString());
      return HttpResponse.json(pages[Number(search.get("after") ?? 0)]);
    }),
  );
  return queries;
}

const last = (queries: string[]) => new URLSearchParams(queries.at(-1));

beforeEach(() => {
  itIs("2026-11-24T08:00:00+05:30");
});

it("lists what was paid, what of it is kept, and how it stands", async () => {
  thePayments([
    {
      items: [
        aListedPayment(),
        aListedPayment({
          appointmentId: "apt_2",
          state: { ...paidOnline, status: "REFUNDING", refunding: rupees(250) },
        }),
        aListedPayment({ appointmentId: "apt_3", state: { status: "PENDING" } }),
      ],
    },
  ]);
  await renderApp("/admin/payments", anAdmin);
  const rows = within(await screen.findByRole("table", { name: "Payments" })).getAllByRole("row");
  expect(
    rows.map((row) =>
      within(row)
        .queryAllByRole("cell")
        .map((cell) => cell.textContent)
        .slice(-3),
    ),
  ).toEqual([
    [],
    ["₹500", "₹500", "Paid"],
    ["₹500", "₹250", "Refund on its way"],
    ["₹500", "–", "Payment pending"],
  ]);
});

it("keeps patient, doctor, statuses and days in the address, and asks the server for them", async () => {
  const queries = thePayments();
  const { user, address } = await renderApp("/admin/payments", anAdmin);
  await user.type(await screen.findByLabelText("Patient"), "iyer");
  await waitFor(() => {
    expect(last(queries).get("q")).toBe("iyer");
  });
  await user.click(screen.getByRole("button", { name: "Refunded" }));
  await user.click(screen.getByRole("button", { name: "Payment in review" }));
  await user.selectOptions(screen.getByLabelText("Doctor"), "Dr Asha Rao");
  await user.type(screen.getByLabelText("Changed from"), "2026-11-01");
  await waitFor(() => {
    expect(address()).toBe(
      "/admin/payments?doctor=d1&q=iyer&from=2026-11-01&status=REFUNDED&status=IN_REVIEW",
    );
  });
  await waitFor(() => {
    expect(last(queries).getAll("status")).toEqual(["REFUNDED", "IN_REVIEW"]);
  });
  expect(last(queries).get("doctorId")).toBe("d1");
  expect(last(queries).get("from")).toBe("2026-11-01");
});

it("takes an address that makes no sense as no filter", async () => {
  const queries = thePayments();
  await renderApp("/admin/payments?doctor=&status=RICH&from=2026-11-30&to=2026-11-01", anAdmin);
  await screen.findByRole("table");
  expect(last(queries).toString()).toBe("from=2026-11-30&limit=25");
});

it("goes on with the next page", async () => {
  const queries = thePayments([
    { items: [aListedPayment()], next: "1" },
    { items: [aListedPayment({ appointmentId: "apt_2", patient: { id: "p2", name: "Arjun Nair" } })] },
  ]);
  const { user } = await renderApp("/admin/payments", anAdmin);
  await user.click(await screen.findByRole("button", { name: "Show more payments" }));
  expect(await screen.findByRole("link", { name: "Arjun Nair, today 10:30" })).toBeInTheDocument();
  expect(last(queries).get("after")).toBe("1");
});

it("opens a payment with every step of it beside the list", async () => {
  thePayments();
  server.use(
    answers("/api/admin/appointments/apt_1", aPayableVisit(paidOnline, { id: "apt_1" })),
    answers("/api/admin/appointments/apt_1/payment", aBill()),
  );
  const { user, address } = await renderApp("/admin/payments", anAdmin);
  await user.click(await screen.findByRole("link", { name: "Meera Iyer, today 10:30" }));
  expect(address()).toBe("/admin/payments?open=apt_1");
  const inspector = await screen.findByRole("complementary", { name: "Meera Iyer" });
  expect(await within(inspector).findByText("₹500 paid by upi")).toBeInTheDocument();
  expect(within(inspector).getByRole("link", { name: "The visit" })).toHaveAttribute(
    "href",
    "/admin/appointments?open=apt_1",
  );
  expect(within(inspector).getByRole("link", { name: "What the audit trail says" })).toHaveAttribute(
    "href",
    "/admin/audit?subject=bil_1",
  );
});

it("downloads what is filtered, and says so when there is no file to be had", async () => {
  thePayments();
  let asked = "";
  server.use(
    http.get("/api/admin/payments.csv", ({ request }) => {
      asked = new URL(request.url).search;
      return problemResponse("busy", 503);
    }),
  );
  const { user } = await renderApp("/admin/payments?status=PAID&doctor=d1", anAdmin);
  await user.click(await screen.findByRole("button", { name: "Download these (CSV)" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(/busy.*test-correlation/);
  expect(asked).toBe("?status=PAID&doctorId=d1");
});

it("says what will be here, and what to leave out", async () => {
  thePayments([{ items: [] }]);
  const { user } = await renderApp("/admin/payments?status=PAID", anAdmin);
  await user.click(await screen.findByRole("link", { name: "Show every payment" }));
  expect(await screen.findByText("No payments yet")).toBeInTheDocument();
});

it("says so when the list is not to be had", async () => {
  server.use(
    answers("/api/admin/doctors", { items: [] }),
    http.get("/api/admin/payments", () => problemResponse("busy", 503)),
  );
  await renderApp("/admin/payments", anAdmin);
  expect(await screen.findByRole("alert")).toHaveTextContent(/busy.*test-correlation/);
});

describe("what waits for a decision", () => {
  const all = (): PaymentsAttention => ({
    quarantined: [aQuarantined()],
    unmatched: [
      {
        id: "um_1",
        orderId: "order_9",
        paymentId: "pay_9",
        amount: rupees(800),
        kind: "CAPTURED",
        at: "2026-11-24T07:00:00+05:30",
        tries: 4,
      },
    ],
    refundsFailing: [
      {
        appointmentId: "apt_2",
        paymentId: "pay_3",
        amount: rupees(250),
        tries: 3,
        at: "2026-11-24T06:00:00+05:30",
        problem: "The balance is too low",
      },
    ],
  });

  it("is counted on the way to it", async () => {
    await renderApp("/admin/payments?tab=attention", anAdmin, all());
    expect(await screen.findByRole("tab", { name: "Needs you (3)" })).toBeInTheDocument();
    const [rail] = screen.getAllByRole("navigation", { name: "Main" });
    expect(within(rail!).getByRole("link", { name: "Payments 3 waiting" })).toBeInTheDocument();
  });

  it("is refunded or accepted only with a reason", async () => {
    const waiting = all();
    let body: unknown;
    server.use(
      http.post("/api/admin/payments/apt_1/pay_1/resolution", async ({ request }) => {
        body = await request.json();
        waiting.quarantined = [];
        return HttpResponse.json(aBill());
      }),
    );
    const { user } = await renderApp("/admin/payments?tab=attention", anAdmin, waiting);
    const kind = await screen.findByRole("region", { name: "Another amount than was asked for" });
    expect(kind).toHaveTextContent("₹5 instead of ₹500Meera Iyer with Dr Asha Rao");
    await user.click(within(kind).getByRole("button", { name: "Refund it: ₹5 of Meera Iyer" }));
    const dialog = await screen.findByRole("alertdialog", { name: "Send ₹5 back to Meera Iyer?" });
    await user.click(within(dialog).getByRole("button", { name: "Refund it" }));
    expect(await within(dialog).findByText("Please say why in a few words.")).toBeInTheDocument();
    expect(body).toBeUndefined();
    await user.type(within(dialog).getByLabelText("Why"), "She asked for it.");
    await user.click(within(dialog).getByRole("button", { name: "Refund it" }));
    expect(await screen.findByText("₹5 goes back to Meera Iyer.")).toBeInTheDocument();
    expect(body).toEqual({ action: "REFUND", note: "She asked for it." });
    await waitFor(() => {
      expect(kind).not.toBeInTheDocument();
    });
    expect(await screen.findByRole("tab", { name: "Needs you (2)" })).toBeInTheDocument();
  });

  it("is dismissed when it is nobody’s here", async () => {
    const waiting = { ...all(), quarantined: [], refundsFailing: [] };
    let body: unknown;
    server.use(
      http.post("/api/admin/payments/unmatched/um_1/resolution", async ({ request }) => {
        body = await request.json();
        waiting.unmatched = [];
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = await renderApp("/admin/payments?tab=attention", anAdmin, waiting);
    const kind = await screen.findByRole("region", { name: "Belongs to no visit" });
    expect(kind).toHaveTextContent("₹800Paid, looked for 4 timesorder_9pay_9");
    await user.click(within(kind).getByRole("button", { name: "Dismiss: pay_9" }));
    const dialog = await screen.findByRole("alertdialog", { name: "Dismiss this?" });
    await user.type(within(dialog).getByLabelText("Why"), "The pharmacy’s till.");
    await user.click(within(dialog).getByRole("button", { name: "Dismiss" }));
    expect(await screen.findByText("All money is where it belongs.")).toBeInTheDocument();
    expect(body).toEqual({ action: "DISMISS", note: "The pharmacy’s till." });
  });

  it("says so when someone else decided first", async () => {
    server.use(http.post("/api/admin/payments/apt_1/pay_1/resolution", () => problemResponse("stale", 409)));
    const { user } = await renderApp("/admin/payments?tab=attention", anAdmin, all());
    await user.click(await screen.findByRole("button", { name: "Accept it: ₹5 of Meera Iyer" }));
    const dialog = await screen.findByRole("alertdialog", { name: "Accept ₹5 for ₹500?" });
    await user.type(within(dialog).getByLabelText("Why"), "A promise of ours.");
    await user.click(within(dialog).getByRole("button", { name: "Accept it" }));
    expect(await within(dialog).findByRole("alert")).toHaveTextContent(
      "The money of this visit changed before you",
    );
  });

  it("names the refunds that do not go through, with the reason", async () => {
    await renderApp("/admin/payments?tab=attention", anAdmin, all());
    const kind = await screen.findByRole("region", { name: "Refunds that do not go through" });
    expect(kind).toHaveTextContent("₹250, failed 3 timesThe balance is too lowpay_3");
    expect(within(kind).getByRole("link", { name: "See its steps" })).toHaveAttribute(
      "href",
      "/admin/payments?tab=attention&open=apt_2",
    );
  });

  it("is nothing most of the time", async () => {
    await renderApp("/admin/payments?tab=attention", anAdmin);
    expect(await screen.findByText("All money is where it belongs.")).toBeInTheDocument();
  });
});
