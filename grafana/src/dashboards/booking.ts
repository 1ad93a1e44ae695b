import { lines, stat, type Dashboard } from "../panel.ts";

const REQUESTS = 'http_server_requests_seconds_count{job="booking-service"}';

export const booking: Dashboard = {
  uid: "prescripto-booking",
  title: "Booking",
  description:
    "What patients and staff ask of booking-service, how quickly it answers, and what it waits for.",
  rows: [
    {
      title: "At a glance",
      panels: [
        stat({
          title: "Appointments booked today",
          description: "Told by the audit trail in the last 24 hours.",
          unit: "short",
          queries: [
            {
              expr: 'sum(increase(audit_events_consumed_total{type="APPOINTMENT_BOOKED"}[24h]))',
              legend: "booked",
            },
          ],
        }),
        stat({
          title: "Appointments cancelled today",
          description: "Told by the audit trail in the last 24 hours.",
          unit: "short",
          queries: [
            {
              expr: 'sum(increase(audit_events_consumed_total{type="APPOINTMENT_CANCELLED"}[24h]))',
              legend: "cancelled",
            },
          ],
        }),
        stat({
          title: "Requests that failed",
          description: "Share of requests of the last five minutes answered with 5xx. Should be 0.",
          unit: "percentunit",
          limits: { warn: 0.001, bad: 0.01 },
          queries: [
            {
              expr: `(sum(rate(http_server_requests_seconds_count{job="booking-service",status=~"5.."}[5m])) or vector(0)) / sum(rate(${REQUESTS}[5m]))`,
              legend: "failed",
            },
          ],
        }),
        stat({
          title: "Waiting in the outbox",
          description:
            "Appointments and others with facts that a broker has not confirmed. 0 most of the time.",
          unit: "short",
          limits: { warn: 10, bad: 1000 },
          queries: [{ expr: "sum(booking_outbox_pending)", legend: "waiting" }],
        }),
      ],
    },
    {
      title: "Appointments",
      panels: [
        lines({
          title: "What became of appointments",
          description: "By event, in the hour before. A confirmed hold counts as held and as booked.",
          unit: "short",
          queries: [
            {
              expr: "sum by (type) (increase(booking_appointments_total[1h]))",
              legend: "{{type}}",
            },
          ],
        }),
        lines({
          title: "Holds that lapsed",
          description: "Share of the holds of the last day that nobody confirmed or let go in time.",
          unit: "percentunit",
          queries: [
            {
              expr: 'sum(increase(booking_appointments_total{type="APPOINTMENT_LAPSED"}[24h])) / (sum(increase(booking_appointments_total{type="APPOINTMENT_HELD"}[24h])) > 0)',
              legend: "lapsed",
              mayBeEmpty: "nobody held a time in the last day",
            },
          ],
        }),
      ],
    },
    {
      title: "Requests",
      panels: [
        lines({
          title: "Requests by answer",
          description: "4xx are refusals and mistakes of callers; 5xx are ours.",
          unit: "reqps",
          stacked: true,
          queries: [{ expr: `sum by (status) (rate(${REQUESTS}[$__rate_interval]))`, legend: "{{status}}" }],
        }),
        lines({
          title: "Busiest addresses",
          description: "The eight addresses that are asked most.",
          unit: "reqps",
          queries: [
            {
              expr: `topk(8, sum by (method, uri) (rate(${REQUESTS}[$__rate_interval])))`,
              legend: "{{method}} {{uri}}",
            },
          ],
        }),
        lines({
          title: "Mean time to answer",
          description: "By address, the eight slowest.",
          unit: "s",
          queries: [
            {
              expr: `topk(8, sum by (method, uri) (rate(http_server_requests_seconds_sum{job="booking-service"}[5m])) / (sum by (method, uri) (rate(${REQUESTS}[5m])) > 0))`,
              legend: "{{method}} {{uri}}",
            },
          ],
        }),
        lines({
          title: "Longest time to answer",
          description: "The slowest request of the last two minutes.",
          unit: "s",
          queries: [
            { expr: 'max(http_server_requests_seconds_max{job="booking-service"})', legend: "slowest" },
          ],
        }),
      ],
    },
    {
      title: "What it leans on",
      panels: [
        lines({
          title: "Breakers",
          description:
            "1 while a breaker is open: the server behind it is away and is left alone for a moment.",
          unit: "short",
          queries: [
            {
              expr: 'max by (name) (resilience4j_circuitbreaker_state{state="open"})',
              legend: "{{name}}",
            },
          ],
        }),
        lines({
          title: "Outbox",
          description: "Rises while a broker is away and falls to 0 when it is back.",
          unit: "short",
          queries: [{ expr: "sum(booking_outbox_pending)", legend: "waiting" }],
        }),
        lines({
          title: "Oldest fact in the outbox",
          description: "How long it has been waiting for a broker. More than two minutes is too long.",
          unit: "s",
          queries: [{ expr: "max(booking_outbox_oldest_age_seconds)", legend: "oldest" }],
        }),
        stat({
          title: "Given up for the audit trail",
          description:
            "Sign-ins, refusals, reads and exports that should have been audited and were given up, as MongoDB was away for too long. Should be 0; changes of appointments and others are never among them.",
          unit: "short",
          limits: { bad: 1 },
          queries: [{ expr: "sum(increase(booking_trail_lost_total[24h]))", legend: "given up" }],
        }),
        lines({
          title: "MongoDB commands",
          description: "Mean time of a command, by kind.",
          unit: "s",
          queries: [
            {
              expr: "sum by (command) (rate(mongodb_driver_commands_seconds_sum[5m])) / (sum by (command) (rate(mongodb_driver_commands_seconds_count[5m])) > 0)",
              legend: "{{command}}",
            },
          ],
        }),
        lines({
          title: "Cache hits",
          description: "Share of lookups answered by this process's own caches.",
          unit: "percentunit",
          queries: [
            {
              expr: 'sum by (cache) (rate(cache_gets_total{result="hit"}[5m])) / (sum by (cache) (rate(cache_gets_total[5m])) > 0)',
              legend: "{{cache}}",
              mayBeEmpty: "nobody asked a cache in the last five minutes",
            },
          ],
        }),
      ],
    },
  ],
};
