import { lines, stat, type Dashboard } from "../panel.ts";

export const audit: Dashboard = {
  uid: "prescripto-audit",
  title: "Audit",
  description:
    "What audit-service reads from Kafka and appends to the trail, and whether the trail still holds.",
  rows: [
    {
      title: "The trail",
      panels: [
        stat({
          title: "Trail",
          description:
            "What the last verification of every hash chain found. BROKEN means that an entry was changed, removed or added behind the service's back; the service's log names the first.",
          unit: "short",
          words: { 1: { text: "intact", color: "green" }, 0: { text: "BROKEN", color: "red" } },
          queries: [{ expr: "min(audit_trail_intact)", legend: "intact" }],
        }),
        stat({
          title: "Last verified",
          description: "How long ago the whole trail was last walked. Every hour is usual.",
          unit: "s",
          limits: { warn: 2 * 3600, bad: 3 * 3600 },
          queries: [{ expr: "time() - max(audit_trail_verification_timestamp_seconds)", legend: "since" }],
        }),
        stat({
          title: "Entries verified",
          description: "How many entries the last verification found to be right.",
          unit: "short",
          queries: [{ expr: "max(audit_trail_verified_entries)", legend: "entries" }],
        }),
        stat({
          title: "Last anchored",
          description:
            "How long ago the heads of the chains were last put away outside the database. Every hour is usual; without it a chain written anew from some entry to its end would not be noticed.",
          unit: "s",
          limits: { warn: 2 * 3600, bad: 3 * 3600 },
          queries: [{ expr: "time() - max(audit_trail_anchor_timestamp_seconds)", legend: "since" }],
        }),
        stat({
          title: "Facts missing",
          description:
            "Appointments and others of which a fact, by its number, is not in the trail. Should be 0.",
          unit: "short",
          limits: { bad: 1 },
          queries: [{ expr: "max(audit_trail_subjects_with_gaps)", legend: "with gaps" }],
        }),
        stat({
          title: "Entries without a month of their own",
          description:
            "Entries in the default partition: they came for a month nobody had made a partition for. They are safe; many of them make searching slow.",
          unit: "short",
          limits: { warn: 1, bad: 10_000 },
          queries: [{ expr: "max(audit_trail_default_partition_entries)", legend: "entries" }],
        }),
        stat({
          title: "Last insert",
          description:
            "How long ago events were last appended. Long is fine while nothing happens and the lag is 0.",
          unit: "dateTimeFromNow",
          queries: [{ expr: "max(audit_last_insert_timestamp_seconds) * 1000", legend: "last insert" }],
        }),
      ],
    },
    {
      title: "Ingest",
      panels: [
        stat({
          title: "Events processed",
          description: "Events read from Kafka and dealt with, by all instances since they started.",
          unit: "short",
          queries: [{ expr: "sum(audit_events_consumed_total)", legend: "events" }],
        }),
        stat({
          title: "Insert failures",
          description:
            "Failed tries to append in the last hour. Transient ones are tried again for ever and cost nothing but time; data ones are records that could never be stored.",
          unit: "short",
          limits: { bad: 0.5 },
          queries: [{ expr: "sum(increase(audit_insert_failures_total[1h]))", legend: "failures" }],
        }),
        stat({
          title: "Dead letters",
          description: "Records set aside in the dead-letter topic since the service started. Should be 0.",
          unit: "short",
          limits: { bad: 1 },
          queries: [{ expr: "sum(audit_dlt_records_total)", legend: "records" }],
        }),
        stat({
          title: "Lag",
          description: "Events in Kafka that the trail does not have yet. Falls to 0 within seconds.",
          unit: "short",
          limits: { warn: 1000, bad: 100_000 },
          queries: [{ expr: "sum(kafka_consumer_fetch_manager_records_lag)", legend: "events" }],
        }),
        lines({
          title: "Events per minute",
          description: "How many events the service deals with each minute.",
          unit: "cpm",
          queries: [
            { expr: "sum(rate(audit_events_consumed_total[$__rate_interval])) * 60", legend: "events" },
          ],
        }),
        lines({
          title: "Events by type",
          description:
            "The same by what they tell of. OTHER are types without a contract; they are kept all the same.",
          unit: "cpm",
          stacked: true,
          queries: [
            {
              expr: "sum by (type) (rate(audit_events_consumed_total[$__rate_interval])) * 60",
              legend: "{{type}}",
            },
          ],
        }),
        lines({
          title: "Appended, known already, set aside",
          description:
            "What became of the events read. Known already are deliveries of events the trail had; many of them mean a broker or a relay that repeats itself.",
          unit: "cpm",
          queries: [
            { expr: "sum(rate(audit_rows_inserted_total[$__rate_interval])) * 60", legend: "appended" },
            { expr: "sum(rate(audit_rows_duplicate_total[$__rate_interval])) * 60", legend: "known already" },
            { expr: "sum(rate(audit_dlt_records_total[$__rate_interval])) * 60", legend: "set aside" },
          ],
        }),
        lines({
          title: "Insert failures by reason",
          description: "transient: PostgreSQL or Kafka was away. data: a record could not be stored.",
          unit: "cpm",
          queries: [
            {
              expr: "sum by (reason) (rate(audit_insert_failures_total[$__rate_interval])) * 60",
              legend: "{{reason}}",
            },
          ],
        }),
        lines({
          title: "Time to append a batch",
          description: "From the begin of the transaction to its commit.",
          unit: "s",
          queries: [
            {
              expr: "histogram_quantile(0.5, sum by (le) (rate(audit_insert_duration_seconds_bucket[5m])))",
              legend: "median",
            },
            {
              expr: "histogram_quantile(0.99, sum by (le) (rate(audit_insert_duration_seconds_bucket[5m])))",
              legend: "99 of 100",
            },
          ],
        }),
        lines({
          title: "Age of events when they are appended",
          description: "From the moment something happened to the moment the trail had it.",
          unit: "s",
          queries: [
            {
              expr: "histogram_quantile(0.5, sum by (le) (rate(audit_event_age_seconds_bucket[5m])))",
              legend: "median",
            },
            {
              expr: "histogram_quantile(0.99, sum by (le) (rate(audit_event_age_seconds_bucket[5m])))",
              legend: "99 of 100",
            },
          ],
        }),
        lines({
          title: "Lag by partition",
          description: "A partition that lags alone has a record the service keeps trying.",
          unit: "short",
          queries: [
            {
              expr: "sum by (partition) (kafka_consumer_fetch_manager_records_lag)",
              legend: "partition {{partition}}",
            },
          ],
        }),
        lines({
          title: "Time to verify the trail",
          description: "How long one walk over the whole trail takes; it grows with the trail.",
          unit: "s",
          queries: [
            {
              expr: "sum(audit_trail_verification_duration_seconds_sum) / sum(audit_trail_verification_duration_seconds_count)",
              legend: "mean",
            },
          ],
        }),
      ],
    },
  ],
};
