import type { Affected, Decision, DecisionOutcome } from "@prescripto/web-kit/api/types";
import { isProblem } from "@prescripto/web-kit/api/problem";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";

import { joined } from "./choices";
import type { PlanWire } from "./queries";

/** A plan that waits for what becomes of the visits it would leave without a place. */
export interface Pending<Body> {
  body: Body;
  affected: Affected[];
  /** Found only when it was saved: somebody booked meanwhile. */
  late: ReadonlySet<string>;
}

interface Attempt<Body> {
  body: Body;
  /** Undefined: what it would do is not known yet. */
  pending?: Pending<Body>;
  decisions: Decision[];
}

interface Saved {
  outcomes: DecisionOutcome[];
}

/**
 * Saves a plan in two steps: what it would do to booked visits is asked first, and when there are any, nothing is saved
 * before each has its decision. A visit booked in between comes back with the refusal and joins the others.
 *
 * @param onSaved with the visits that were decided about
 */
export function usePlannedSave<Body, S extends Saved>(
  wire: PlanWire<Body, S>,
  onSaved: (saved: S, affected: readonly Affected[]) => void,
) {
  const [pending, setPending] = useState<Pending<Body>>();
  const saving = useMutation({
    mutationFn: async (attempt: Attempt<Body>): Promise<S | Affected[]> => {
      if (attempt.pending === undefined) {
        const { affected } = await wire.preview(attempt.body);
        if (affected.length > 0) return affected;
      }
      return wire.save(attempt.body, attempt.decisions);
    },
    onSuccess: (answer, { body, pending: decided }) => {
      if (Array.isArray(answer)) {
        setPending({ body, affected: answer, late: new Set() });
        return;
      }
      setPending(undefined);
      onSaved(answer, decided?.affected ?? []);
    },
    onError: (error, { body, pending: decided }) => {
      if (!isProblem(error, "schedule-impact")) return;
      const known = decided?.affected ?? [];
      const all = joined(known, error.affected);
      setPending({
        body,
        affected: all,
        late: new Set(all.slice(known.length).map(({ appointment }) => appointment.id)),
      });
    },
  });
  return {
    pending,
    busy: saving.isPending,
    /** Why it was not saved; that visits need decisions is no error, it is what `pending` is for. */
    error: isProblem(saving.error, "schedule-impact") ? null : saving.error,
    /** What was sent last. */
    sent: saving.variables?.body,
    start: (body: Body, then: { onSaved?: () => void; onError?: (error: unknown) => void } = {}) => {
      saving.mutate(
        { body, decisions: [] },
        {
          onSuccess: (answer) => {
            if (!Array.isArray(answer)) then.onSaved?.();
          },
          onError: (error) => then.onError?.(error),
        },
      );
    },
    decide: (decisions: Decision[]) => {
      if (pending !== undefined) saving.mutate({ body: pending.body, pending, decisions });
    },
    /** Back to the plan; nothing was saved. */
    back: () => {
      setPending(undefined);
      saving.reset();
    },
  };
}
