import type { SystemState } from "@prescripto/web-kit/api/types";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { useQueries, type UseQueryResult } from "@tanstack/react-query";

import { backlogRows } from "../../../features/system/backlog";
import { Freshness } from "../../../features/system/freshness";
import { services, systemOf } from "../../../features/system/queries";
import { partRows, serviceRows, type Answers } from "../../../features/system/rows";
import { SystemTable } from "../../../features/system/system-table";
import { Verdict } from "../../../features/system/verdict";
import { Page } from "../../page";

export function SystemPage() {
  const asked = useQueries({ queries: services.map(systemOf) });
  const isPending = asked.some((query) => query.isPending);
  return (
    <Page
      title="System"
      intro="How everything behind the clinic’s screens is, now."
      actions={!isPending && <Freshness at={Math.min(...asked.map(lastAnswer))} />}
    >
      {isPending ? <Skeleton className="h-96 animate-late" /> : <Found answers={answersOf(asked)} />}
    </Page>
  );
}

/** What was shown before a service fell silent is not what is now. */
function answersOf(asked: readonly Pick<UseQueryResult<SystemState>, "data" | "isError">[]): Answers {
  const answers: Answers = {};
  services.forEach((service, i) => {
    const { data, isError = true } = asked[i] ?? {};
    if (data !== undefined && !isError) answers[service] = data;
  });
  return answers;
}

/** A failure is news of the service as well. */
function lastAnswer({ dataUpdatedAt, errorUpdatedAt }: { dataUpdatedAt: number; errorUpdatedAt: number }) {
  return Math.max(dataUpdatedAt, errorUpdatedAt);
}

function Found({ answers }: { answers: Answers }) {
  const groups = [
    { title: "Services", rows: serviceRows(answers) },
    { title: "Servers behind them", rows: partRows(answers) },
    { title: "Keeping up", rows: backlogRows(answers) },
  ];
  return (
    <div className="grid gap-8">
      <Verdict rows={groups.flatMap(({ rows }) => rows)} />
      {groups.map(({ title, rows }) => (
        <SystemTable key={title} title={title} rows={rows} />
      ))}
    </div>
  );
}
