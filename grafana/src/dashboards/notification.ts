import { lines, stat, type Dashboard } from "../panel.ts";

const PARKED =
  'rabbitmq_queue_messages{queue="notification.booking-events.parked.v1"} or max by (job) (notification_parked_waiting >= 0)';

export const notification: Dashboard = {
  uid: "prescripto-notification",
  title: "Notification",
  description: "Mails: sent, put off, given up; and the queues they come from.",
  rows: [
    {
      title: "At a glance",
      panels: [
        stat({
          title: "Mails sent",
          description: "Mails a mail server took, since the service started.",
          unit: "short",
          queries: [{ expr: "sum(notification_sent_total)", legend: "sent" }],
        }),
        stat({
          title: "Parked",
          description: "Messages that could not be dealt with and wait for somebody to look. Should be 0.",
          unit: "short",
          limits: { bad: 1 },
          queries: [{ expr: `sum(${PARKED})`, legend: "parked" }],
        }),
        stat({
          title: "Given up",
          description: "Mails that could not be sent, since the service started. Should be 0.",
          unit: "short",
          limits: { bad: 1 },
          queries: [{ expr: "sum(notification_given_up_total)", legend: "given up" }],
        }),
        stat({
          title: "Perhaps sent twice",
          description: "Hand-overs to the mail server whose end nobody knows.",
          unit: "short",
          limits: { warn: 1, bad: 10 },
          queries: [{ expr: "sum(notification_ambiguous_total)", legend: "ambiguous" }],
        }),
      ],
    },
    {
      title: "Mails",
      panels: [
        lines({
          title: "Sent by kind",
          description: "Mails per minute, by what they tell.",
          unit: "cpm",
          stacked: true,
          queries: [
            {
              expr: "sum by (kind) (rate(notification_sent_total[$__rate_interval])) * 60",
              legend: "{{kind}}",
            },
          ],
        }),
        lines({
          title: "Not sent",
          description:
            "Withdrawn: no longer true when its time came. Heard again: the mail had been sent. Ignored: nobody is told of such events. Put off: on the retry ladder.",
          unit: "cpm",
          queries: [
            { expr: "sum(rate(notification_withdrawn_total[$__rate_interval])) * 60", legend: "withdrawn" },
            {
              expr: "sum(rate(notification_duplicates_total[$__rate_interval])) * 60",
              legend: "heard again",
            },
            { expr: "sum(rate(notification_ignored_total[$__rate_interval])) * 60", legend: "ignored" },
            { expr: "sum(rate(notification_retried_total[$__rate_interval])) * 60", legend: "put off" },
          ],
        }),
        lines({
          title: "From the fact to the mail",
          description: "Mean time from the booking or cancellation to the mail server's yes.",
          unit: "s",
          queries: [
            {
              expr: "sum(notification_delay_seconds_sum) / sum(notification_delay_seconds_count)",
              legend: "mean since the start",
            },
            { expr: "max(notification_delay_seconds_max)", legend: "longest of late" },
          ],
        }),
        lines({
          title: "Reminders late by",
          description:
            "How long the one that is due the longest has been due: reminders, and refunds that take long. One that is put off is due again later.",
          unit: "s",
          queries: [{ expr: "max(notification_overdue_seconds)", legend: "late" }],
        }),
        lines({
          title: "Parked by cause",
          description:
            "unreadable: no event. given_up: trying again would fail the same way. spent: tried as often as is reasonable.",
          unit: "cpm",
          queries: [
            {
              expr: "sum by (cause) (rate(notification_parked_total[$__rate_interval])) * 60",
              legend: "{{cause}}",
            },
          ],
        }),
      ],
    },
    {
      title: "Queues",
      panels: [
        lines({
          title: "Depth",
          description: "Messages in the work queue, in each step of the retry ladder, and parked.",
          unit: "short",
          queries: [
            {
              expr: 'sum by (queue) (rabbitmq_queue_messages{queue=~"notification[.].*"})',
              legend: "{{queue}}",
            },
          ],
        }),
        lines({
          title: "Consumers of the work queue",
          description: "0 means that nobody reads: mails wait.",
          unit: "short",
          queries: [
            {
              expr: 'sum(rabbitmq_queue_consumers{queue="notification.booking-events.v1"})',
              legend: "consumers",
            },
          ],
        }),
      ],
    },
  ],
};
