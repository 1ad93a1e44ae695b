import { answers, problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { aReceipt } from "@prescripto/web-kit/testing/visits";
import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { renderApp, signedIn } from "../../testing/render-app";

const rupees = (amount: number) => ({ amount: amount * 100, currency: "INR" });
const page = "/appointments/a1/receipt";

beforeEach(() => {
  signedIn();
});

it("says who paid whom for what, line by line, and what was kept", async () => {
  const receipt = aReceipt({
    lines: [
      ...aReceipt().lines,
      {
        kind: "REFUND",
        at: "2026-11-25T12:00:00+05:30",
        method: "ONLINE",
        reference: "rfnd_1",
        amount: rupees(250),
        status: "PENDING",
      },
    ],
    refunded: rupees(250),
    kept: rupees(250),
  });
  server.use(answers("/api/appointments/a1/receipt", receipt));
  renderApp(page);
  const sheet = within(await screen.findByRole("article"));
  expect(sheet.getByText("R-A1")).toBeInTheDocument();
  expect(sheet.getByText("Lake Road Clinic")).toBeInTheDocument();
  expect(sheet.getByText("Meera Iyer")).toBeInTheDocument();
  expect(sheet.getByText("Thursday 26 November 2026, 10:30")).toBeInTheDocument();
  expect(sheet.getAllByRole("row").map((row) => row.textContent)).toEqual([
    "WhatAmount",
    "Paid online24 Nov 2026, 08:50pay_1₹500",
    "On its way back25 Nov 2026, 12:00rfnd_1−₹250",
    "Paid₹500",
    "Gone back−₹250",
    "Kept for this visit₹250",
  ]);
  expect(screen.getByRole("link", { name: "The visit" })).toHaveAttribute("href", "/appointments/a1");
});

it("says of a refund that has arrived that it went back", async () => {
  const line = { kind: "REFUND", at: "2026-11-25T12:00:00+05:30", amount: rupees(250) } as const;
  server.use(
    answers(
      "/api/appointments/a1/receipt",
      aReceipt({ lines: [{ ...line, method: "ONLINE", reference: "rfnd_1", status: "DONE" }] }),
    ),
  );
  renderApp(page);
  const sheet = within(await screen.findByRole("article"));
  expect(sheet.getByText("Gone back")).toBeInTheDocument();
});

it("gives the PDF to the browser's downloads, and prints", async () => {
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(`${this.download} ${this.href}`);
  });
  URL.createObjectURL = () => "blob:the-file";
  URL.revokeObjectURL = () => undefined;
  const print = vi.spyOn(window, "print").mockImplementation(() => undefined);
  let first = true;
  server.use(
    answers("/api/appointments/a1/receipt", aReceipt()),
    http.get("/api/appointments/a1/receipt.pdf", () => {
      if (!first) return HttpResponse.arrayBuffer(new ArrayBuffer(8));
      first = false;
      return problemResponse("busy", 503);
    }),
  );
  const { user } = renderApp(page);
  await user.click(await screen.findByRole("button", { name: "Download PDF" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("The clinic's system is busy");
  await user.click(screen.getByRole("button", { name: "Download PDF" }));
  await vi.waitFor(() => {
    expect(saved).toEqual(["receipt-R-A1.pdf blob:the-file"]);
  });
  await user.click(screen.getByRole("button", { name: "Print" }));
  expect(print).toHaveBeenCalledOnce();
});

it("says that there is none before something was paid", async () => {
  server.use(http.get("/api/appointments/a1/receipt", () => problemResponse("not-found", 404)));
  renderApp(page);
  expect(await screen.findByText("Nothing was paid yet")).toBeInTheDocument();
});

it("says what is the matter when it does not come, and tries again", async () => {
  server.use(http.get("/api/appointments/a1/receipt", () => problemResponse("forbidden", 403)));
  renderApp(page);
  expect(await screen.findByRole("alert")).toHaveTextContent("not yours to see");
});
