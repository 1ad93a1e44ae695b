import { Loaded } from "@prescripto/web-kit/api/loaded";
import type { Bill } from "@prescripto/web-kit/api/types";
import type { Tone } from "@prescripto/web-kit/appointment/status";
import { capitalised } from "@prescripto/web-kit/format/names";
import { formatWhen } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { useQuery } from "@tanstack/react-query";

import { billOf, type Side } from "./queries";
import { storyOf, type Step } from "./story";

interface BillStoryProps {
  appointmentId: string;
  side: Side;
  zone: string;
}

/** Orders, attempts and refunds of one visit, in the order they happened. */
export function BillStory({ appointmentId, side, zone }: BillStoryProps) {
  const bill = useQuery(billOf(side, appointmentId));
  return (
    <Loaded query={bill} label="Loading the steps" skeleton={<Skeleton className="h-24" />}>
      {(found) => <Steps bill={found} zone={zone} />}
    </Loaded>
  );
}

function Steps({ bill, zone }: { bill: Bill | null; zone: string }) {
  const steps = bill === null ? [] : storyOf(bill);
  if (steps.length === 0) return <p className="text-muted">Nobody has tried to pay yet.</p>;
  return (
    <ol aria-label="What happened to the money" className="grid text-small">
      {steps.map((step, i) => (
        <StepLine key={step.key} step={step} zone={zone} last={i === steps.length - 1} />
      ))}
    </ol>
  );
}

const dots: Record<Tone, string> = {
  neutral: "bg-edge",
  good: "bg-pine",
  waiting: "bg-amber",
  stopped: "bg-brick",
  info: "bg-sky",
};

function StepLine({ step, zone, last }: { step: Step; zone: string; last: boolean }) {
  const { at, what, note, reference, tone } = step;
  const now = useNow();
  return (
    <li className={`relative pl-5 ${last ? "" : "pb-3"}`}>
      {!last && <span aria-hidden className="absolute top-3 bottom-0 left-1 border-l border-line" />}
      <span aria-hidden className={`absolute top-1.5 left-0 size-2.25 rounded-full ${dots[tone]}`} />
      <span className="font-semibold figures">{what}</span>
      <span className="block text-muted figures">{capitalised(formatWhen(at, zone, now))}</span>
      {note !== undefined && <span className="block">{note}</span>}
      {reference !== undefined && (
        <span className="block font-mono wrap-anywhere text-muted select-all">{reference}</span>
      )}
    </li>
  );
}
