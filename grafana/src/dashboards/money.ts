import { lines, stat, type Dashboard } from "../panel.ts";

/** The clinic's currency has a hundred minor units to one, as all we run with; a panel of paise would be read wrong. */
const MAJOR = 100;

const part = (name: string) => `max(booking_payments_money{part="${name}"}) / ${MAJOR.toString()}`;

export const money: Dashboard = {
  uid: "prescripto-money",
  title: "Money",
  description: "What was paid, what was kept and what went back, and whether it all adds up.",
  rows: [
    {
      title: "It adds up",
      panels: [
        stat({
          title: "Money that should not be here",
          description:
            "What is kept and should not be, or went back beyond what had come, said anew from payments and appointments every five minutes. Must be 0.",
          unit: "short",
          limits: { bad: 0.01 },
          queries: [
            { expr: `max(booking_invariant_money_difference) / ${MAJOR.toString()}`, legend: "too much" },
          ],
        }),
        stat({
          title: "Paid and not decided",
          description:
            "How long money has been here that neither pays a visit nor goes back nor waits for an admin. Seconds, at most.",
          unit: "s",
          limits: { warn: 60, bad: 300 },
          queries: [{ expr: "max(booking_invariant_paid_not_booked_age_seconds)", legend: "waiting" }],
        }),
        stat({
          title: "Oldest refund under way",
          description:
            "Since when the provider has had a refund, or keeps refusing it. A bank takes up to seven days.",
          unit: "s",
          limits: { warn: 7 * 86_400, bad: 10 * 86_400 },
          queries: [{ expr: "max(booking_payments_refund_oldest_age_seconds)", legend: "under way" }],
        }),
        stat({
          title: "Payments nobody knows",
          description:
            "Paid to orders that no bill has, for more than a quarter of an hour; admin-web, Payments. Should be 0.",
          unit: "short",
          limits: { warn: 1, bad: 5 },
          queries: [{ expr: "max(booking_payments_unmatched)", legend: "unmatched" }],
        }),
        stat({
          title: "Since the money was checked",
          description: "Every five minutes is usual.",
          unit: "s",
          limits: { warn: 600, bad: 900 },
          queries: [{ expr: "time() - max(booking_payments_check_timestamp_seconds)", legend: "since" }],
        }),
      ],
    },
    {
      title: "All the money there ever was",
      panels: [
        stat({
          title: "Kept",
          description: "Pays visits, online or in cash, in the clinic's currency.",
          unit: "short",
          queries: [{ expr: part("kept"), legend: "kept" }],
        }),
        stat({
          title: "On its way back",
          description: "Refunds that were decided and have not gone through.",
          unit: "short",
          queries: [{ expr: part("refunding"), legend: "on its way" }],
        }),
        stat({
          title: "Gone back",
          description: "Refunds that have gone through, and cash given back.",
          unit: "short",
          queries: [{ expr: part("refunded"), legend: "gone back" }],
        }),
        stat({
          title: "Waits for an admin",
          description: "Came in another amount than was asked for; admin-web, Payments, decides about it.",
          unit: "short",
          limits: { warn: 0.01, bad: 100_000 },
          queries: [{ expr: part("quarantined"), legend: "waits" }],
        }),
      ],
    },
    {
      title: "What happens",
      panels: [
        lines({
          title: "Payments",
          description: "Orders opened, visits paid and attempts that failed, in the hour before.",
          unit: "short",
          queries: [
            { expr: "sum(increase(booking_payments_started_total[1h]))", legend: "orders opened" },
            {
              expr: "sum by (method) (increase(booking_payments_succeeded_total[1h]))",
              legend: "paid, {{method}}",
            },
            { expr: "sum(increase(booking_payments_failed_total[1h]))", legend: "attempts failed" },
          ],
        }),
        lines({
          title: "Told by the provider",
          description: "Messages the provider sent by itself, by what came of them, in the hour before.",
          unit: "short",
          queries: [
            {
              expr: "sum by (outcome) (increase(booking_payments_webhooks_total[1h]))",
              legend: "{{outcome}}",
            },
          ],
        }),
        lines({
          title: "Asking the provider",
          description:
            "What was asked of the payment provider, by how it ended; failures come in a row when it is away.",
          unit: "ops",
          queries: [
            {
              expr: 'sum by (kind) (rate(resilience4j_circuitbreaker_calls_seconds_count{name="payments"}[$__rate_interval]))',
              legend: "{{kind}}",
              mayBeEmpty: "payments are off",
            },
          ],
        }),
        lines({
          title: "Refunds",
          description:
            "Times money went back, by reason, and refunds the provider refused, in the hour before.",
          unit: "short",
          queries: [
            { expr: "sum by (reason) (increase(booking_payments_refunds_total[1h]))", legend: "{{reason}}" },
            { expr: "sum(increase(booking_payments_refunds_failed_total[1h]))", legend: "refused" },
          ],
        }),
      ],
    },
  ],
};
