import type { Affected, DecisionOutcome } from "@prescripto/web-kit/api/types";
import { Problem, typeOf, type ProblemType } from "@prescripto/web-kit/api/problem";
import { explain } from "@prescripto/web-kit/api/words";
import { counted, listed } from "@prescripto/web-kit/format/names";

const whys: Record<Affected["why"], string> = {
  OUTSIDE_HOURS: "Outside the hours",
  LEAVE: "During leave",
  HOLIDAY: "On a holiday",
};

export function whyWords(why: Affected["why"]): string {
  return whys[why];
}

/** "3 visits: 1 moved and 2 cancelled.", "1 visit cancelled.": what was carried out. */
export function doneWords(outcomes: readonly DecisionOutcome[]): string {
  const count = (action: DecisionOutcome["action"]) =>
    outcomes.filter((one) => one.done && one.action === action).length;
  const parts = [
    [count("MOVE"), "moved"],
    [count("CANCEL"), "cancelled"],
    [count("KEEP"), "kept"],
  ] as const;
  const said = parts.filter(([many]) => many > 0);
  const visits = counted(outcomes.filter(({ done }) => done).length, "visit");
  const [first, ...more] = said;
  if (first === undefined) return "";
  return more.length === 0
    ? `${visits} ${first[1]}.`
    : `${visits}: ${listed(said.map(([many, done]) => `${many} ${done}`))}.`;
}

const wishes: Record<DecisionOutcome["action"], string> = {
  KEEP: "could not be kept",
  MOVE: "could not be moved",
  CANCEL: "could not be cancelled",
};

export function failedWords(action: DecisionOutcome["action"]): string {
  return wishes[action];
}

const obstacles: Partial<Record<ProblemType, string>> = {
  "slot-taken": "Somebody else has that time now.",
  "slot-not-offered": "The schedule does not offer that time.",
  "patient-busy": "The patient has another visit then.",
  "already-over": "It is over or cancelled already.",
  "not-found": "It needed no decision any more.",
  stale: "Somebody changed it meanwhile.",
};

/** Why a decision was not carried out; the server names a problem of its catalogue. */
export function problemWords(problem: string | undefined): string {
  const type = typeOf(problem);
  return obstacles[type] ?? `${explain(new Problem(type, 409)).title}.`;
}
