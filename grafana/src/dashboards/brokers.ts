import { lines, stat, type Dashboard } from "../panel.ts";

export const brokers: Dashboard = {
  uid: "prescripto-brokers",
  title: "Brokers",
  description: "RabbitMQ by its own metrics; Kafka as audit-service's consumer sees it.",
  rows: [
    {
      title: "RabbitMQ",
      panels: [
        stat({
          title: "Connections",
          description: "Open connections: booking-service publishes, notification-service consumes.",
          unit: "short",
          queries: [{ expr: "sum(rabbitmq_connections)", legend: "connections" }],
        }),
        stat({
          title: "Memory",
          description: "Share of the memory above which RabbitMQ stops taking messages.",
          unit: "percentunit",
          limits: { warn: 0.6, bad: 0.9 },
          queries: [
            {
              expr: "max(rabbitmq_process_resident_memory_bytes / rabbitmq_resident_memory_limit_bytes)",
              legend: "used",
            },
          ],
        }),
        stat({
          title: "Free disk",
          description: "Below its limit RabbitMQ stops taking messages.",
          unit: "bytes",
          queries: [{ expr: "min(rabbitmq_disk_space_available_bytes)", legend: "free" }],
        }),
        stat({
          title: "Unroutable",
          description:
            "Messages that no queue wanted, in the last hour: they were returned to the relay, which keeps them.",
          unit: "short",
          limits: { bad: 0.5 },
          queries: [
            {
              expr: "sum(increase(rabbitmq_global_messages_unroutable_returned_total[1h])) + sum(increase(rabbitmq_global_messages_unroutable_dropped_total[1h]))",
              legend: "unroutable",
            },
          ],
        }),
        lines({
          title: "Messages",
          description:
            "Received from publishers, confirmed to them, delivered to consumers, acknowledged by them.",
          unit: "ops",
          queries: [
            {
              expr: "sum(rate(rabbitmq_global_messages_received_total[$__rate_interval]))",
              legend: "received",
            },
            {
              expr: "sum(rate(rabbitmq_global_messages_confirmed_total[$__rate_interval]))",
              legend: "confirmed",
            },
            {
              expr: "sum(rate(rabbitmq_global_messages_delivered_total[$__rate_interval]))",
              legend: "delivered",
            },
            {
              expr: "sum(rate(rabbitmq_global_messages_acknowledged_total[$__rate_interval]))",
              legend: "acknowledged",
            },
          ],
        }),
        lines({
          title: "Depth of queues",
          description: "All messages of a queue, ready and with a consumer.",
          unit: "short",
          queries: [{ expr: "sum by (queue) (rabbitmq_queue_messages)", legend: "{{queue}}" }],
        }),
      ],
    },
    {
      title: "Kafka",
      panels: [
        lines({
          title: "Lag of audit-service",
          description: "Records it has not read yet, of all partitions.",
          unit: "short",
          queries: [{ expr: "sum(kafka_consumer_fetch_manager_records_lag)", legend: "lag" }],
        }),
        lines({
          title: "Records read",
          description: "What audit-service's consumer takes from the broker.",
          unit: "ops",
          queries: [
            {
              expr: "sum(rate(kafka_consumer_fetch_manager_records_consumed_total[$__rate_interval]))",
              legend: "records",
            },
          ],
        }),
        lines({
          title: "Partitions assigned",
          description: "How many partitions each instance of audit-service reads; together all six.",
          unit: "short",
          queries: [
            {
              expr: "sum by (instance) (kafka_consumer_coordinator_assigned_partitions)",
              legend: "{{instance}}",
            },
          ],
        }),
        lines({
          title: "Connections to Kafka",
          description: "Of audit-service's consumer to the brokers.",
          unit: "short",
          queries: [{ expr: "sum(kafka_consumer_connection_count)", legend: "connections" }],
        }),
      ],
    },
  ],
};
