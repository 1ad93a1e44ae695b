import { isProblem } from "@prescripto/web-kit/api/problem";
import type { Slot } from "@prescripto/web-kit/api/types";
import { explain } from "@prescripto/web-kit/api/words";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import type { ReactNode } from "react";
import { Link } from "react-router";

interface MoveRefusedProps {
  problem: unknown;
  links: { appointment: string; times: string; clinic: string };
  otherTimes: (slots: readonly Slot[]) => ReactNode;
}

/** Why it was not moved: the visit is where it was, and there is a way on. */
export function MoveRefused({ problem, links, otherTimes }: MoveRefusedProps) {
  if (isProblem(problem, "slot-taken", "slot-not-offered", "patient-busy")) {
    return (
      <ProblemAlert
        title={explain(problem).title}
        advice={`Nothing was moved: your visit keeps its old time. ${problem.near.length > 0 ? "These times are free." : "Choose another time."}`}
      >
        {otherTimes(problem.near)}
        <Way to={links.times}>Choose another time</Way>
      </ProblemAlert>
    );
  }
  if (isProblem(problem, "too-late")) {
    return (
      <ProblemAlert
        title="It is too late to move it here"
        advice="Nothing was moved: your visit keeps its old time. The clinic may still find a way."
      >
        <Way to={links.clinic}>Call the clinic</Way>
      </ProblemAlert>
    );
  }
  return (
    <ProblemAlert {...explain(problem)}>
      {isProblem(problem, "already-over", "not-found") && <Way to={links.appointment}>Look at the visit</Way>}
    </ProblemAlert>
  );
}

function Way({ to, children }: { to: string; children: string }) {
  return (
    <p className="mt-2">
      <TextLink asChild>
        <Link to={to}>{children}</Link>
      </TextLink>
    </p>
  );
}
