import type { SystemState } from "@prescripto/web-kit/api/types";
import { answers, problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { screen, within } from "@testing-library/react";
import { http } from "msw";

import { anAdmin } from "../testing/builders";
import { renderApp } from "../testing/render-app";

type Part = SystemState["parts"][number];

const up = (name: string): Part => ({ name, state: "UP", millis: 2 });

function aState(service: string, parts: Part[], figures: SystemState["figures"]): SystemState {
  return {
    service,
    version: "1.0.0",
    startedAt: "2026-11-25T01:00:00Z",
    checkedAt: "2026-11-25T04:00:00Z",
    parts,
    figures,
  };
}

const booking = (more: Part[] = [], figures: SystemState["figures"] = {}) =>
  answers(
    "/api/admin/system",
    aState(
      "booking-service",
      [
        ...["MONGODB", "REDIS", "KAFKA"].map(up),
        ...(more.length > 0 ? more : ["RABBITMQ", "PAYMENTS"].map(up)),
      ],
      { outboxPending: 0, outboxOldestSeconds: 0, ...figures },
    ),
  );

const notification = (figures: SystemState["figures"] = {}) =>
  answers(
    "/api/messages/system",
    aState("notification-service", ["MONGODB", "RABBITMQ", "SMTP", "BOOKING"].map(up), {
      queueWaiting: 0,
      queueListeners: 4,
      queueRetrying: 0,
      queueParking: 0,
      parkedWaiting: 0,
      overdueSeconds: 0,
      ...figures,
    }),
  );

const audit = answers(
  "/api/audit/system",
  aState("audit-service", ["POSTGRESQL", "KAFKA"].map(up), {
    kafkaLag: 0,
    deadLetters: 0,
    trailIntact: 1,
    trailEntries: 120,
    trailGaps: 0,
    trailVerifiedSecondsAgo: 600,
  }),
);

const row = async (name: string) => within(await screen.findByRole("row", { name: new RegExp(name) }));

it("says in one line that everything works, and what was seen of each", async () => {
  server.use(booking(), notification(), audit);
  await renderApp("/admin/system", anAdmin);
  expect(await screen.findByText("Everything works")).toBeInTheDocument();
  expect((await row("^Booking")).getAllByText("Version 1.0.0, running for 3 h")).not.toHaveLength(0);
  expect((await row("MongoDB")).getAllByText("Booking: 2 ms, Notification: 2 ms")).not.toHaveLength(0);
  expect((await row("unchanged")).getAllByText("120 entries verified 10 min ago")).not.toHaveLength(0);
  expect(screen.getByText(/^Looked 0 s ago/)).toBeInTheDocument();
});

it("says of a server that is away, hangs or is behind what it means for the clinic", async () => {
  server.use(
    booking(
      [
        { name: "RABBITMQ", state: "HANGS", millis: 1500 },
        { name: "PAYMENTS", state: "OFF", millis: 0 },
      ],
      { outboxPending: 3, outboxOldestSeconds: 200 },
    ),
    notification({ parkedWaiting: 2 }),
    audit,
  );
  await renderApp("/admin/system", anAdmin);
  const rabbit = await row("RabbitMQ");
  expect(rabbit.getByText("Hangs")).toBeInTheDocument();
  expect(rabbit.getAllByText("Booking: no answer in 1.5 s, Notification: 2 ms")).not.toHaveLength(0);
  expect(rabbit.getByText(/Booking works\. Patients are told nothing new/)).toBeInTheDocument();
  expect((await row("Payment provider")).getByText("Not used")).toBeInTheDocument();
  expect((await row("on their way")).getAllByText("3 wait, the oldest for 3 min")).not.toHaveLength(0);
  expect((await row("set aside")).getByText("Wait for you")).toBeInTheDocument();
  expect(screen.getByText(/^Not well: RabbitMQ, News on their way out of booking and/)).toBeInTheDocument();
});

it("shows a service that does not answer as a line, and what only it knows as not known", async () => {
  server.use(
    booking(),
    notification(),
    http.get("/api/audit/system", () => problemResponse("busy", 503)),
  );
  await renderApp("/admin/system", anAdmin);
  expect((await row("^Audit The audit trail")).getByText("Does not answer")).toBeInTheDocument();
  const postgres = await row("PostgreSQL");
  expect(postgres.getByText("Not known")).toBeInTheDocument();
  expect(postgres.getByText("Only Audit can tell, and it does not answer.")).toBeInTheDocument();
  expect((await row("Kafka Carries")).getByText("Fine")).toBeInTheDocument();
  const trail = await row("unchanged");
  expect(trail.getByText("Only Audit can tell, and it does not answer.")).toBeInTheDocument();
});

it("says why nobody knows what waits in a queue whose server is away", async () => {
  server.use(
    booking(),
    notification({ queueWaiting: undefined, queueListeners: undefined, queueRetrying: 1 }),
    audit,
  );
  await renderApp("/admin/system", anAdmin);
  const queue = await row("^E-mails to be written");
  expect(queue.getByText("Not known")).toBeInTheDocument();
  expect(queue.getByText("Notification can tell when what it asks answers again.")).toBeInTheDocument();
  expect((await row("^E-mails to be tried again")).getAllByText("1 waits")).not.toHaveLength(0);
});
