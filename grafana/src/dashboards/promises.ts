import { lines, stat, type Dashboard } from "../panel.ts";

export const promises: Dashboard = {
  uid: "prescripto-promises",
  title: "Promises",
  description: "What we promise, each as a number with one right value. Look here first.",
  rows: [
    {
      title: "Nothing is lost",
      panels: [
        stat({
          title: "Services up",
          description: "Whether booking, notification and audit all answer Prometheus.",
          unit: "short",
          words: { 1: { text: "all", color: "green" }, 0: { text: "NOT ALL", color: "red" } },
          queries: [{ expr: 'min(up{job=~".*-service"})', legend: "up" }],
        }),
        stat({
          title: "Oldest fact in the outbox",
          description:
            "How long the oldest fact that a broker has not confirmed has been waiting. 0 means that everything told was heard.",
          unit: "s",
          limits: { warn: 30, bad: 120 },
          queries: [{ expr: "max(booking_outbox_oldest_age_seconds)", legend: "waiting" }],
        }),
        stat({
          title: "Messages parked",
          description: "Mails nobody gets unless somebody looks at the messages set aside.",
          unit: "short",
          limits: { bad: 1 },
          queries: [
            {
              expr: 'sum(rabbitmq_queue_messages{queue="notification.booking-events.parked.v1"} or max by (job) (notification_parked_waiting >= 0))',
              legend: "parked",
            },
          ],
        }),
        stat({
          title: "Records the trail could not keep",
          description: "Set aside in the dead-letter topic, in the last day.",
          unit: "short",
          limits: { bad: 0.5 },
          queries: [{ expr: "sum(increase(audit_dlt_records_total[24h]))", legend: "set aside" }],
        }),
      ],
    },
    {
      title: "Nobody is booked twice",
      panels: [
        stat({
          title: "Appointments that collide",
          description:
            "Appointments of the coming 60 days that want a doctor, or a patient, in two places at once. Must be 0.",
          unit: "short",
          limits: { bad: 1 },
          queries: [{ expr: "max(booking_invariant_double_claims)", legend: "collide" }],
        }),
        stat({
          title: "Claims nobody has",
          description:
            "Appointments that are cancelled or have lapsed and still keep others from their time. Must be 0.",
          unit: "short",
          limits: { bad: 1 },
          queries: [{ expr: "max(booking_invariant_claims_without_live_appointment)", legend: "left over" }],
        }),
        stat({
          title: "Since the appointments were checked",
          description: "Every five minutes is usual.",
          unit: "s",
          limits: { warn: 600, bad: 900 },
          queries: [{ expr: "time() - max(booking_invariant_check_timestamp_seconds)", legend: "since" }],
        }),
      ],
    },
    {
      title: "Nothing is changed",
      panels: [
        stat({
          title: "Audit trail",
          description: "Whether every hash chain held when it was last verified.",
          unit: "short",
          words: { 1: { text: "intact", color: "green" }, 0: { text: "BROKEN", color: "red" } },
          queries: [{ expr: "min(audit_trail_intact)", legend: "trail" }],
        }),
        stat({
          title: "Since the trail was verified",
          description: "Every hour is usual.",
          unit: "s",
          limits: { warn: 2 * 3600, bad: 3 * 3600 },
          queries: [{ expr: "time() - max(audit_trail_verification_timestamp_seconds)", legend: "since" }],
        }),
        stat({
          title: "Events the trail waits for",
          description: "In Kafka and not in the trail yet.",
          unit: "short",
          limits: { warn: 1000, bad: 100_000 },
          queries: [{ expr: "sum(kafka_consumer_fetch_manager_records_lag)", legend: "events" }],
        }),
        stat({
          title: "Facts missing in the trail",
          description:
            "Appointments and others of which a fact, by its number, is not in the trail, when it was last verified. Should be 0.",
          unit: "short",
          limits: { bad: 1 },
          queries: [{ expr: "max(audit_trail_subjects_with_gaps)", legend: "with gaps" }],
        }),
        stat({
          title: "Mails given up",
          description: "Mails that could not be sent, in the last day.",
          unit: "short",
          limits: { bad: 0.5 },
          queries: [{ expr: "sum(increase(notification_given_up_total[24h]))", legend: "given up" }],
        }),
      ],
    },
    {
      title: "Alerts",
      panels: [
        lines({
          title: "Firing alerts",
          description: "Each has a runbook in docs/runbooks.",
          unit: "short",
          width: 24,
          queries: [
            {
              expr: 'sum by (alertname, severity) (ALERTS{alertstate="firing"})',
              legend: "{{alertname}} ({{severity}})",
              mayBeEmpty: "nothing fires",
            },
          ],
        }),
      ],
    },
  ],
};
