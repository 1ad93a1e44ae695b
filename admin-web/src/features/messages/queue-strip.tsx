import { useQuery } from "@tanstack/react-query";

import { queueDepths } from "./queries";
import { wordsForQueue } from "./words";

/** How many messages wait where, now. */
export function QueueStrip() {
  const { data, isError } = useQuery(queueDepths);
  if (isError) return <p className="text-muted">The broker does not say how many messages wait.</p>;
  return (
    <section aria-label="Queues" className="mb-4">
      <dl className="grid min-h-28 grid-cols-3 gap-x-4 gap-y-3 sm:flex sm:min-h-14 sm:flex-wrap sm:gap-x-8">
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
