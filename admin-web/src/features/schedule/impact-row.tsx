import type { Affected, Slot } from "@prescripto/web-kit/api/types";
import { useId } from "react";

import type { Choice } from "./choices";
import { MoveChoice } from "./move-choice";
import { NoteField } from "./note-field";
import { VisitLine } from "./visit-line";

interface ImpactRowProps {
  affected: Affected;
  withDoctor: boolean;
  late: boolean;
  choice: Choice | undefined;
  /** It was to be saved, and this one is still undecided. */
  missing: boolean;
  isGivenAway: (slot: Slot) => boolean;
  onChoose: (choice: Choice) => void;
}

const options = [
  { action: "KEEP", label: "Keep it as it is" },
  { action: "MOVE", label: "Move it" },
  { action: "CANCEL", label: "Cancel it" },
] as const satisfies readonly { action: Choice["action"]; label: string }[];

/** One visit and what becomes of it; nothing is chosen until somebody chooses. */
export function ImpactRow({
  affected,
  withDoctor,
  late,
  choice,
  missing,
  isGivenAway,
  onChoose,
}: ImpactRowProps) {
  const name = useId();
  const errorId = useId();
  const { id, patient } = affected.appointment;
  const unset = missing && choice === undefined;
  return (
    <li className={`grid gap-3 border-l-3 py-5 pl-4 ${missing ? "border-l-brick" : "border-l-transparent"}`}>
      <VisitLine affected={affected} withDoctor={withDoctor} late={late} />
      <fieldset aria-describedby={unset ? errorId : undefined}>
        <legend className="sr-only">What becomes of the visit of {patient.name}</legend>
        <div className="flex flex-wrap gap-2">
          {options.map(({ action, label }) => (
            <label
              key={action}
              className="flex min-h-11 cursor-pointer items-center gap-2.5 rounded-touch border border-edge bg-surface px-3 hover:border-pine has-checked:border-pine has-checked:bg-pine-soft has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-pine"
            >
              <input
                type="radio"
                name={name}
                data-choice={id}
                checked={choice?.action === action}
                onChange={() => {
                  onChoose(begun(action));
                }}
                className="size-4.5 accent-pine outline-none"
              />
              {label}
            </label>
          ))}
        </div>
        {unset && (
          <p id={errorId} role="alert" className="mt-1.5 text-small font-semibold text-brick">
            Please choose one.
          </p>
        )}
      </fieldset>
      {choice?.action === "KEEP" && (
        <p className="text-muted">
          The visit stays at its time, although patients can no longer book it then.
        </p>
      )}
      {choice?.action === "MOVE" && (
        <MoveChoice
          affected={affected}
          value={choice}
          isGivenAway={isGivenAway}
          error={missing && choice.start === undefined ? "Please choose a time." : undefined}
          onChange={(to) => {
            onChoose({ action: "MOVE", ...to });
          }}
        />
      )}
      {choice?.action === "CANCEL" && (
        <NoteField
          value={choice.note}
          onChange={(note) => {
            onChoose({ action: "CANCEL", note });
          }}
        />
      )}
    </li>
  );
}

function begun(action: Choice["action"]): Choice {
  switch (action) {
    case "KEEP":
      return { action };
    case "MOVE":
      return { action, start: undefined };
    case "CANCEL":
      return { action, note: "" };
  }
}
