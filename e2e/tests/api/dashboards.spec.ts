/** Every number on a dashboard and every alert asks for something that the running system really says. */
import { dashboardQueries, metricsIn } from "@prescripto/grafana/queries";

import { Prometheus } from "../../support/prometheus.ts";
import { expectTold } from "../../support/told.ts";
import { expect, test } from "../../support/test.ts";

/** Services look for new metrics of their Kafka clients once a minute; then come some scrapes, and a rate needs two. */
const PATIENCE = { timeout: 120_000, intervals: [1000, 2000] };

test.describe.configure({ timeout: 180_000 });

/** Prometheus' own, there only while an alert is. */
const BUILT_IN = new Set(["ALERTS"]);

test.beforeAll("something happens", async ({ clinic }) => {
  const [doctor, patient] = [await clinic.doctor(), await clinic.patient()];
  const appointment = await clinic.book(patient, doctor, (await clinic.slot(doctor)).start);
  await expectTold(clinic, {
    patient,
    appointment,
    events: ["APPOINTMENT_BOOKED"],
    mails: [/is booked/],
  });
});

test("Prometheus sees every service and RabbitMQ", async ({ clinic }) => {
  const prometheus = new Prometheus(clinic.endpoints);
  await expect
    .poll(() => prometheus.targets(), PATIENCE)
    .toEqual({
      "booking-service": "up",
      "notification-service": "up",
      "audit-service": "up",
      rabbitmq: "up",
      prometheus: "up",
    });
});

test("every panel's query is answered, with data where there must be some", async ({ clinic }) => {
  const prometheus = new Prometheus(clinic.endpoints);
  await expect
    .poll(async () => {
      const silent: string[] = [];
      for (const { where, expr, mayBeEmpty } of dashboardQueries()) {
        const series = await prometheus.ask(expr);
        if (series.length === 0 && mayBeEmpty === undefined) silent.push(`${where}: ${expr}`);
      }
      return silent;
    }, PATIENCE)
    .toEqual([]);
});

test("every alert is loaded and can be evaluated", async ({ clinic }) => {
  const prometheus = new Prometheus(clinic.endpoints);
  expect((await prometheus.alertRules()).length).toBeGreaterThan(0);
  await expect
    .poll(async () => (await prometheus.alertRules()).filter(({ health }) => health !== "ok"), PATIENCE)
    .toEqual([]);
  for (const { query } of await prometheus.alertRules()) await prometheus.ask(query);
});

test("every metric that a panel or an alert names exists", async ({ clinic }) => {
  const prometheus = new Prometheus(clinic.endpoints);
  const named = [
    ...dashboardQueries().map(({ where, expr }) => ({ where, expr })),
    ...(await prometheus.alertRules()).map(({ name, query }) => ({ where: `alert ${name}`, expr: query })),
  ];
  await expect
    .poll(async () => {
      const existing = await prometheus.metrics();
      return named.flatMap(({ where, expr }) =>
        metricsIn(expr)
          .filter((name) => !existing.has(name) && !BUILT_IN.has(name))
          .map((name) => `${where}: ${name}`),
      );
    }, PATIENCE)
    .toEqual([]);
});
