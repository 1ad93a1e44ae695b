import { useQuery } from "@tanstack/react-query";

import { queueDepths } from "./queries";
import { wordsForQueue } from "./words";

/** How many messages wait where, now. */
export function QueueStrip() {
  const { data, isError } = useQuery(queueDepths);
  if (isError) return <p className="text-muted">The broker does not say how many messages wait.</p>;
  return (
    <section aria-label="Queues">
      <dl className="flex min-h-14 flex-wrap gap-x-8 gap-y-3">
        {data?.map((queue) => (
          <div key={queue.name}>
            <dt className="text-small text-muted">{wordsForQueue(queue)}</dt>
            <dd className="text-lead font-semibold figures">{queue.messages}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
