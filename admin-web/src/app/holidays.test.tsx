import type { Holidays } from "@prescripto/web-kit/api/types";
import { answers, problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { anAdmin } from "../testing/builders";
import { anAffected } from "../testing/plan-builders";
import { renderApp } from "../testing/render-app";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-25T04:00:00Z") });
});

const christmas = { date: "2026-12-25", name: "Christmas" };
const republicDay = { date: "2026-01-26", name: "Republic Day" };

type Sent = Holidays & { decisions?: unknown };

/** The clinic's holidays, which take what they are given; gives what was sent. */
function holidays(items = [republicDay, christmas]): Sent[] {
  const sent: Sent[] = [];
  server.use(
    answers("/api/admin/holidays", { version: 1, items }),
    http.post("/api/admin/holidays/impact", () => HttpResponse.json({ affected: [] })),
    http.put<never, Sent>("/api/admin/holidays", async ({ request }) => {
      const body = await request.json();
      sent.push(body);
      return HttpResponse.json({ version: body.version + 1, items: body.items, outcomes: [] });
    }),
  );
  return sent;
}

const list = (year: string) => within(screen.getByRole("region", { name: `Holidays of ${year}` }));

function type(date: string, name: string): void {
  fireEvent.change(screen.getByLabelText("Date"), { target: { value: date } });
  fireEvent.change(screen.getByLabelText("Name"), { target: { value: name } });
}

it("lists the holidays of a year, those past as past, and goes to another year", async () => {
  holidays();
  const { user, address } = await renderApp("/admin/holidays", anAdmin);
  expect(await screen.findByText("Christmas")).toBeInTheDocument();
  expect(list("2026").getAllByRole("listitem")[0]).toHaveTextContent("26 Jan MondayMonRepublic DayPast");
  expect(screen.queryByRole("button", { name: /^Remove Republic Day/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Holidays of 2027" }));
  expect(screen.getByText("No holidays in 2027")).toBeInTheDocument();
  expect(address()).toBe("/admin/holidays?year=2027");
});

it("adds a holiday and shows the year it lies in", async () => {
  const sent = holidays();
  const { user } = await renderApp("/admin/holidays", anAdmin);
  await user.click(await screen.findByRole("button", { name: "Add holiday" }));
  expect(screen.getByText("Please set a date.")).toBeInTheDocument();
  expect(screen.getByLabelText("Date")).toHaveFocus();
  type("2026-12-25", "Xmas");
  await user.click(screen.getByRole("button", { name: "Add holiday" }));
  expect(screen.getByText("That day is Christmas already.")).toBeInTheDocument();
  type("2027-03-22", "Holi");
  await user.click(screen.getByRole("button", { name: "Add holiday" }));
  expect(await screen.findByText("The clinic is closed on Holi.")).toBeInTheDocument();
  await screen.findByRole("region", { name: "Holidays of 2027" });
  expect(list("2027").getByText("Holi")).toBeInTheDocument();
  expect(screen.getByLabelText("Name")).toHaveValue("");
  expect(sent).toEqual([
    { version: 1, items: [republicDay, christmas, { date: "2027-03-22", name: "Holi" }] },
  ]);
});

it("removes a holiday, and brings it back", async () => {
  const sent = holidays();
  const { user } = await renderApp("/admin/holidays", anAdmin);
  await user.click(await screen.findByRole("button", { name: "Remove Christmas, 25 Dec" }));
  await waitFor(() => {
    expect(list("2026").queryByText("Christmas")).not.toBeInTheDocument();
  });
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(await list("2026").findByText("Christmas")).toBeInTheDocument();
  expect(sent.map(({ version, items }) => [version, items.length])).toEqual([
    [1, 1],
    [2, 2],
  ]);
});

it("asks what becomes of booked visits, of every doctor", async () => {
  const sent = holidays();
  server.use(
    http.post("/api/admin/holidays/impact", () =>
      HttpResponse.json({ affected: [anAffected("Meera", "2026-12-31", "09:00", { why: "HOLIDAY" })] }),
    ),
  );
  const { user } = await renderApp("/admin/holidays", anAdmin);
  await screen.findByText("Christmas");
  type("2026-12-31", "New Year’s Eve");
  await user.click(screen.getByRole("button", { name: "Add holiday" }));
  await screen.findByRole("heading", { name: "One booked visit no longer fits" });
  expect(screen.getByText(/Dr Asha Rao/)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Back to the holidays" }));
  expect(screen.getByLabelText("Name")).toHaveValue("New Year’s Eve");
  await user.click(screen.getByRole("button", { name: "Add holiday" }));
  await user.click(await screen.findByLabelText("Cancel it"));
  await user.click(screen.getByRole("button", { name: "Save and do this" }));
  expect(await screen.findByText(/The clinic is closed on New Year’s Eve/)).toBeInTheDocument();
  expect(sent[0]!.decisions).toEqual([{ appointmentId: "visit of Meera", version: 1, action: "CANCEL" }]);
});

it("keeps what was typed when another admin was faster, and shows their list", async () => {
  holidays();
  server.use(http.put("/api/admin/holidays", () => problemResponse("stale", 409)));
  const { user } = await renderApp("/admin/holidays", anAdmin);
  await screen.findByText("Christmas");
  type("2026-12-31", "New Year’s Eve");
  await user.click(screen.getByRole("button", { name: "Add holiday" }));
  expect(await screen.findByText("test-correlation")).toBeInTheDocument();
  server.use(
    answers("/api/admin/holidays", { version: 2, items: [{ date: "2026-12-26", name: "Boxing Day" }] }),
  );
  await user.click(screen.getByRole("button", { name: "Show the newer list" }));
  expect(await list("2026").findByText("Boxing Day")).toBeInTheDocument();
  expect(screen.getByLabelText("Name")).toHaveValue("New Year’s Eve");
});
