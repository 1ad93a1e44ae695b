import { lines, stat, type Dashboard } from "../panel.ts";

export const jvm: Dashboard = {
  uid: "prescripto-jvm",
  title: "JVM",
  description: "Memory, processor, threads and connections of the three services.",
  rows: [
    {
      title: "At a glance",
      panels: [
        stat({
          title: "Up",
          description: "Which services answer Prometheus.",
          unit: "short",
          width: 24,
          words: { 1: { text: "up", color: "green" }, 0: { text: "DOWN", color: "red" } },
          queries: [{ expr: "min by (job) (up)", legend: "{{job}}" }],
        }),
      ],
    },
    {
      title: "Memory",
      panels: [
        lines({
          title: "Heap in use",
          description: "A saw is healthy; a floor that rises is a leak.",
          unit: "bytes",
          queries: [
            { expr: 'sum by (application) (jvm_memory_used_bytes{area="heap"})', legend: "{{application}}" },
          ],
        }),
        lines({
          title: "Share of the heap in use",
          description: "Of what the service may have at most.",
          unit: "percentunit",
          queries: [
            {
              expr: 'sum by (application) (jvm_memory_used_bytes{area="heap"}) / sum by (application) (jvm_memory_max_bytes{area="heap"} > 0)',
              legend: "{{application}}",
            },
          ],
        }),
        lines({
          title: "Time spent in garbage collection",
          description: "Share of time in which the service stood still.",
          unit: "percentunit",
          queries: [
            {
              expr: "sum by (application) (rate(jvm_gc_pause_seconds_sum[$__rate_interval]))",
              legend: "{{application}}",
            },
          ],
        }),
        lines({
          title: "Memory outside the heap",
          description: "Classes, compiled code and the like.",
          unit: "bytes",
          queries: [
            {
              expr: 'sum by (application) (jvm_memory_used_bytes{area="nonheap"})',
              legend: "{{application}}",
            },
          ],
        }),
      ],
    },
    {
      title: "Work",
      panels: [
        lines({
          title: "Processor",
          description: "Share of the machine's processors that each service uses.",
          unit: "percentunit",
          queries: [{ expr: "max by (application) (process_cpu_usage)", legend: "{{application}}" }],
        }),
        lines({
          title: "Threads",
          description: "Platform threads; virtual ones are not counted.",
          unit: "short",
          queries: [{ expr: "sum by (application) (jvm_threads_live_threads)", legend: "{{application}}" }],
        }),
        lines({
          title: "Warnings and errors in the log",
          description: "Lines per minute. Errors should be none.",
          unit: "cpm",
          queries: [
            {
              expr: 'sum by (application, level) (rate(logback_events_total{level=~"warn|error"}[$__rate_interval])) * 60',
              legend: "{{application}} {{level}}",
            },
          ],
        }),
        lines({
          title: "Connections to PostgreSQL",
          description: "Of audit-service. Pending ones wait for a free connection.",
          unit: "short",
          queries: [
            { expr: "sum(hikaricp_connections_active)", legend: "active" },
            { expr: "sum(hikaricp_connections_idle)", legend: "idle" },
            { expr: "sum(hikaricp_connections_pending)", legend: "pending" },
          ],
        }),
      ],
    },
  ],
};
