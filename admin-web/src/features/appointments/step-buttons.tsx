import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { Button } from "@prescripto/web-kit/ui/button";

import { stepsOf, words } from "./acts";
import type { Side } from "./queries";
import { useSteps } from "./use-steps";

interface StepButtonsProps {
  visit: StaffAppointment;
  side: Side;
  /** How much they ask for attention: the one next step, some among others, or signs in a row. */
  weight: "next" | "usual" | "row";
}

/** Arrived, complete, no-show, confirm: each one click, each only where the server allows it. */
export function StepButtons({ visit, side, weight }: StepButtonsProps) {
  const { record, busy } = useSteps(side);
  const patient = visit.patient.name;
  return stepsOf(visit).map((step, i) => {
    const { label, long, icon: Icon } = words[step];
    const act = () => {
      if (busy === undefined) record(step, visit);
    };
    if (weight === "row") {
      return (
        <button
          key={step}
          type="button"
          aria-label={long(patient)}
          title={label}
          aria-disabled={busy !== undefined || undefined}
          onClick={act}
          className={`relative z-1 inline-flex size-8 items-center justify-center rounded-touch text-muted hover:bg-pine-soft hover:text-pine pointer-coarse:size-11 ${i > 0 ? "max-sm:hidden" : ""}`}
        >
          <Icon aria-hidden className="size-4" />
        </button>
      );
    }
    const next = weight === "next" && i === 0;
    return (
      <Button
        key={step}
        kind={next ? "primary" : "secondary"}
        size={next ? "large" : "usual"}
        busy={busy === step}
        onClick={act}
      >
        {busy !== step && <Icon aria-hidden />}
        {label}
      </Button>
    );
  });
}
