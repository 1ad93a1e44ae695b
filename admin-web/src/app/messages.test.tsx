import type { Message, ParkedMessage } from "@prescripto/web-kit/api/types";
import { answers, problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { anAdmin } from "../testing/builders";
import { renderApp } from "../testing/render-app";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-25T04:00:00Z") });
});

function aMessage(more: Partial<Message> = {}): Message {
  return {
    id: "0193569a-1c00-7abc-8000-00000000000a:BOOKED",
    kind: "BOOKED",
    status: "SENT",
    appointmentId: "apt_1",
    happenedAt: "2026-11-25T03:00:00Z",
    attempts: 1,
    changedAt: "2026-11-25T03:00:01Z",
    ...more,
  };
}

function aParked(more: Partial<ParkedMessage> = {}): ParkedMessage {
  return {
    id: "11111111-1111-3111-8111-111111111111",
    type: "APPOINTMENT_BOOKED",
    subject: "apt_7",
    reason: "the mail server refused the address: 550",
    parkedAt: "2026-11-25T03:10:00Z",
    firstFailedAt: "2026-11-25T03:00:00Z",
    attempts: 8,
    size: 24,
    ...more,
  };
}

const depths = answers("/api/messages/queues", {
  items: [
    { name: "notification.booking-events.v1", messages: 3, consumers: 4 },
    { name: "notification.booking-events.retry.10m.v1", messages: 2, consumers: 0, waitSeconds: 600 },
    { name: "notification.booking-events.parked.v1", messages: 0, consumers: 0 },
  ],
});

/** One message that waits, which is dealt with once somebody says how. */
function parked(): unknown[] {
  const sent: unknown[] = [];
  let message = aParked();
  const path = `/api/messages/parked/${message.id}`;
  const decided = (act: "REPLAYED" | "DISCARDED", note?: string) => {
    message = aParked({ decision: { act, by: "acc_1", at: "2026-11-25T04:00:00Z", ...(note && { note }) } });
    return HttpResponse.json(message);
  };
  server.use(
    depths,
    http.get("/api/messages/parked", () => {
      const waits = message.decision === undefined;
      return HttpResponse.json({ items: waits ? [message] : [], waiting: waits ? 1 : 0 });
    }),
    http.get(path, () =>
      HttpResponse.json({ ...message, headers: { retry_count: "7" }, body: '{"appointmentId":"apt_7"}' }),
    ),
    http.post(`${path}/replay`, () => {
      sent.push("replay");
      return decided("REPLAYED");
    }),
    http.post<never, { note: string }>(`${path}/discard`, async ({ request }) => {
      const { note } = await request.json();
      sent.push(note);
      return decided("DISCARDED", note);
    }),
    http.post("/api/messages/parked/replay", () => {
      sent.push("all");
      return HttpResponse.json({ replayed: 1 });
    }),
  );
  return sent;
}

it("lists what was told with its status, narrows it, and opens one with its visit", async () => {
  const asked: string[] = [];
  server.use(
    depths,
    http.get("/api/messages", ({ request }) => {
      const { searchParams } = new URL(request.url);
      asked.push(searchParams.get("status") ?? "any");
      return HttpResponse.json({
        items: [
          aMessage(),
          aMessage({ id: "b:CANCELLED", kind: "CANCELLED", status: "WITHDRAWN", reason: "moved" }),
        ],
      });
    }),
    answers("/api/messages/:id", aMessage()),
  );
  const { user, address } = await renderApp("/admin/messages", anAdmin);
  const table = within(await screen.findByRole("table", { name: "Messages" }));
  expect(table.getAllByText("Sent")[0]).toBeInTheDocument();
  expect(table.getAllByText("Withdrawn")[0]).toBeInTheDocument();
  await user.click(table.getByRole("link", { name: /^Visit booked/ }));
  expect(await screen.findByRole("link", { name: "The patient of this visit" })).toHaveAttribute(
    "href",
    "/admin/appointments?open=apt_1",
  );
  await user.selectOptions(screen.getByLabelText("Status"), "Sent");
  expect(address()).toBe("/admin/messages?status=SENT");
  expect(asked.at(-1)).toBe("SENT");
});

it("leads from a doctor's agenda to that day", async () => {
  const agenda: Message = {
    id: "c:AGENDA",
    kind: "AGENDA",
    status: "SENT",
    doctorId: "doc_1",
    day: "2026-11-25",
    happenedAt: "2026-11-25T00:30:00Z",
    attempts: 1,
    changedAt: "2026-11-25T00:30:05Z",
  };
  server.use(depths, answers("/api/messages", { items: [agenda] }), answers("/api/messages/:id", agenda));
  const { user } = await renderApp("/admin/messages", anAdmin);
  await user.click(await screen.findByRole("link", { name: /^Doctor's agenda/ }));
  expect(await screen.findByRole("link", { name: "The doctor of this day" })).toHaveAttribute(
    "href",
    "/admin/doctors/doc_1/calendar?view=day&date=2026-11-25",
  );
});

it("shows how many messages wait in each queue", async () => {
  server.use(depths, answers("/api/messages", { items: [] }));
  await renderApp("/admin/messages", anAdmin);
  const queues = within(await screen.findByRole("region", { name: "Queues" }));
  expect(await queues.findByText("Again in 10 min")).toBeInTheDocument();
  expect(queues.getByText("3")).toBeInTheDocument();
  expect(screen.getByText("No messages")).toBeInTheDocument();
});

it("says so when the broker is away, and shows the messages all the same", async () => {
  server.use(
    http.get("/api/messages/queues", () => problemResponse("busy", 503)),
    answers("/api/messages", { items: [aMessage()] }),
  );
  await renderApp("/admin/messages", anAdmin);
  expect(await screen.findByRole("table", { name: "Messages" })).toBeInTheDocument();
  expect(await screen.findByText(/The broker does not say/, {}, { timeout: 10_000 })).toBeInTheDocument();
}, 15_000);

it("shows why a message was set aside and what it says, and replays it", async () => {
  const sent = parked();
  const { user } = await renderApp("/admin/messages?view=parked", anAdmin);
  await user.click(await screen.findByRole("link", { name: /refused the address/ }));
  expect(await screen.findByText(/"appointmentId": "apt_7"/)).toBeInTheDocument();
  expect(screen.getByText(/"retry_count": "7"/)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Replay" }));
  expect(await screen.findByText("The message is on its way again.")).toBeInTheDocument();
  expect(await screen.findByText("Nothing is set aside")).toBeInTheDocument();
  expect(sent).toEqual(["replay"]);
});

it("discards a message only with a reason", async () => {
  const sent = parked();
  const { user } = await renderApp("/admin/messages?view=parked", anAdmin);
  await user.click(await screen.findByRole("link", { name: /refused the address/ }));
  await user.click(await screen.findByRole("button", { name: "Discard" }));
  await user.click(screen.getByRole("button", { name: "Discard it" }));
  expect(await screen.findByText("Please say why nobody needs to be told.")).toBeInTheDocument();
  await user.type(screen.getByRole("textbox", { name: "Why" }), "called her");
  await user.click(screen.getByRole("button", { name: "Discard it" }));
  expect(await screen.findByText("The message is discarded.")).toBeInTheDocument();
  expect(await screen.findByText("called her")).toBeInTheDocument();
  expect(sent).toEqual(["called her"]);
});

it("replays all after one more question", async () => {
  const sent = parked();
  const { user } = await renderApp("/admin/messages?view=parked", anAdmin);
  await user.click(await screen.findByRole("button", { name: "Replay all" }));
  const question = within(await screen.findByRole("alertdialog", { name: "Replay 1 message?" }));
  expect(sent).toEqual([]);
  await user.click(question.getByRole("button", { name: "Replay all" }));
  expect(await screen.findByText("1 message on the way again.")).toBeInTheDocument();
  expect(sent).toEqual(["all"]);
});
