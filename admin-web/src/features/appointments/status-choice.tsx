import type { AppointmentStatus } from "@prescripto/web-kit/api/types";

import { labelOf } from "./status-badge";

interface StatusChoiceProps {
  chosen: readonly AppointmentStatus[];
  onToggle: (status: AppointmentStatus) => void;
}

const offered: readonly AppointmentStatus[] = [
  "HELD",
  "BOOKED",
  "ARRIVED",
  "COMPLETED",
  "NO_SHOW",
  "CANCELLED",
  "LAPSED",
];

/** Every status there is, one click each; none pressed means any. */
export function StatusChoice({ chosen, onToggle }: StatusChoiceProps) {
  return (
    <div className="col-span-full grid gap-1.5">
      <p id="status-choice" className="font-semibold">
        Status
      </p>
      <div role="group" aria-labelledby="status-choice" className="-mx-1 flex flex-wrap gap-1">
        {offered.map((status) => (
          <button
            key={status}
            type="button"
            aria-pressed={chosen.includes(status)}
            onClick={() => {
              onToggle(status);
            }}
            className="min-h-9 rounded-touch border border-line px-3 text-muted hover:bg-sunken hover:text-ink aria-pressed:border-pine aria-pressed:bg-pine-soft aria-pressed:font-semibold aria-pressed:text-pine pointer-coarse:min-h-11"
          >
            {labelOf(status)}
          </button>
        ))}
      </div>
    </div>
  );
}
