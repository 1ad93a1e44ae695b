import type { Affected, DecisionOutcome } from "@prescripto/web-kit/api/types";
import { formatWhen } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Alert } from "@prescripto/web-kit/ui/alert";
import { Button } from "@prescripto/web-kit/ui/button";

import { doneWords, failedWords, problemWords } from "./impact-words";

export interface Carried {
  outcomes: readonly DecisionOutcome[];
  /** The visits the decisions were about. */
  affected: readonly Affected[];
}

interface OutcomesProps extends Carried {
  /** What is saved, and what to do about the rest: "The schedule is saved". */
  title: string;
  advice: string;
  onDismiss: () => void;
}

/** What could not be done after a plan was saved, visit by visit. */
export function Outcomes({ outcomes, affected, title, advice, onDismiss }: OutcomesProps) {
  const now = useNow();
  const failed = outcomes.filter(({ done }) => !done);
  if (failed.length === 0) return null;
  const done = doneWords(outcomes);
  return (
    <Alert urgent tone="waiting" title={title}>
      {done !== "" && <p>{done}</p>}
      <ul className="grid gap-1">
        {failed.map(({ appointmentId, action, problem }) => {
          const visit = affected.find(({ appointment }) => appointment.id === appointmentId)?.appointment;
          return (
            <li key={appointmentId}>
              <span className="font-semibold">
                {visit === undefined
                  ? "A visit"
                  : `${visit.patient.name}, ${formatWhen(visit.start, visit.zone, now)},`}
              </span>{" "}
              {failedWords(action)}. {problemWords(problem)}
            </li>
          );
        })}
      </ul>
      <p>{advice}</p>
      <div className="mt-2">
        <Button size="small" onClick={onDismiss}>
          I have seen this
        </Button>
      </div>
    </Alert>
  );
}
