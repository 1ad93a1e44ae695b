import type { Decision } from "@prescripto/web-kit/api/types";
import { explain } from "@prescripto/web-kit/api/words";
import { counted } from "@prescripto/web-kit/format/names";
import { Alert } from "@prescripto/web-kit/ui/alert";
import { Button } from "@prescripto/web-kit/ui/button";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { ChevronLeft } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode } from "react";

import { decisionsOf, isGivenAway, undecided, type Choices } from "./choices";
import { ImpactAll } from "./impact-all";
import { ImpactRow } from "./impact-row";
import type { Pending } from "./use-planned-save";

interface ImpactPanelProps<Body> {
  pending: Pending<Body>;
  /** What is about to be saved: "the schedule". */
  what: string;
  withDoctor: boolean;
  busy: boolean;
  error: unknown;
  /** What else can be done about the error. */
  errorActions?: ReactNode;
  onSave: (decisions: Decision[]) => void;
  onBack: () => void;
}

/** Booked visits that a new plan leaves without a place. It is saved when each has its decision. */
export function ImpactPanel<Body>({
  pending: { affected, late },
  what,
  withDoctor,
  busy,
  error,
  errorActions,
  onSave,
  onBack,
}: ImpactPanelProps<Body>) {
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [choices, setChoices] = useState<Choices>({});
  const [asked, setAsked] = useState(false);
  const open = undecided(affected, choices);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "start" });
  }, [late]);
  const save = () => {
    const first = open[0];
    setAsked(first !== undefined);
    if (first === undefined) onSave(decisionsOf(affected, choices));
    else inputOf(list.current, first.appointment.id)?.focus();
  };
  return (
    <section aria-labelledby="impact-heading" className="grid max-w-4xl gap-6">
      <div>
        <Button kind="quiet" size="small" className="-ml-3" onClick={onBack}>
          <ChevronLeft aria-hidden /> Back to {what}
        </Button>
        <h2
          id="impact-heading"
          ref={heading}
          tabIndex={-1}
          className="mt-1 scroll-mt-28 text-title font-semibold text-balance lg:scroll-mt-16"
        >
          {affected.length === 1
            ? "One booked visit no longer fits"
            : `${affected.length} booked visits no longer fit`}
        </h2>
        <p className="mt-1 max-w-prose text-muted">
          Nothing is saved yet. Say for each what becomes of it. Whoever is moved or cancelled gets an email.
        </p>
      </div>
      {late.size > 0 && (
        <Alert
          urgent
          tone="waiting"
          title={
            late.size === 1 ? "One more was booked meanwhile" : `${late.size} more were booked meanwhile`
          }
        >
          <p>What you chose for the others is kept.</p>
        </Alert>
      )}
      {affected.length > 1 && <ImpactAll affected={affected} choices={choices} onChoices={setChoices} />}
      <ul ref={list} className="divide-y divide-line border-y border-line">
        {affected.map((one) => (
          <ImpactRow
            key={one.appointment.id}
            affected={one}
            withDoctor={withDoctor}
            late={late.has(one.appointment.id)}
            choice={choices[one.appointment.id]}
            missing={asked && open.includes(one)}
            isGivenAway={(slot) => isGivenAway(slot, one, affected, choices)}
            onChoose={(choice) => {
              setChoices({ ...choices, [one.appointment.id]: choice });
            }}
          />
        ))}
      </ul>
      {error !== null && <ProblemAlert {...explain(error)}>{errorActions}</ProblemAlert>}
      <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line bg-paper px-4 py-3 max-lg:bottom-15 sm:-mx-6 sm:px-6 lg:mx-0 lg:px-0">
        <p role="status" className="text-muted figures">
          {open.length === 0
            ? "Every visit has its decision."
            : `${counted(open.length, "visit")} still to decide.`}
        </p>
        <div className="flex gap-3">
          <Button kind="quiet" onClick={onBack}>
            Change {what}
          </Button>
          <Button kind="primary" busy={busy} onClick={save}>
            Save and do this
          </Button>
        </div>
      </div>
    </section>
  );
}

function inputOf(list: HTMLElement | null, id: string): HTMLElement | undefined {
  return Array.from(list?.querySelectorAll<HTMLElement>("[data-choice]") ?? []).find(
    ({ dataset }) => dataset["choice"] === id,
  );
}
