import type { Affected, Slot } from "@prescripto/web-kit/api/types";
import { formatWhen, instantOf } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Field } from "@prescripto/web-kit/ui/field";
import { Input } from "@prescripto/web-kit/ui/input";

export interface Destination {
  start: string | undefined;
  other?: { date: string; time: string };
}

interface MoveChoiceProps {
  affected: Affected;
  value: Destination;
  /** Another visit is to be moved there. */
  isGivenAway?: (slot: Slot) => boolean;
  error?: string | undefined;
  onChange: (value: Destination) => void;
}

/** Where a visit goes: one of the near free times, or any other that one types. */
export function MoveChoice({ affected, value, isGivenAway, error, onChange }: MoveChoiceProps) {
  const { appointment, near } = affected;
  const now = useNow();
  const { zone } = appointment;
  const other = value.other ?? { date: "", time: "" };
  const type = (typed: { date: string; time: string }) => {
    const complete = typed.date !== "" && typed.time !== "";
    onChange({ start: complete ? instantOf(typed.date, typed.time, zone) : undefined, other: typed });
  };
  return (
    <div className="grid gap-3">
      {near.length === 0 ? (
        <p className="text-muted">There is no free time near. Another day may have one.</p>
      ) : (
        <div role="group" aria-label="Free times near" className="flex flex-wrap gap-2">
          {near.map((slot) => {
            const gone = isGivenAway?.(slot) === true;
            return (
              <button
                key={slot.start}
                type="button"
                aria-pressed={value.other === undefined && value.start === slot.start}
                disabled={gone}
                title={gone ? "Another of these visits is moved there." : undefined}
                onClick={() => {
                  onChange({ start: slot.start });
                }}
                className="min-h-11 rounded-touch border border-edge bg-surface px-3 font-semibold figures hover:border-pine hover:bg-pine-soft disabled:line-through disabled:opacity-55 aria-pressed:border-pine aria-pressed:bg-pine aria-pressed:text-on-pine"
              >
                {formatWhen(slot.start, zone, now)}
              </button>
            );
          })}
        </div>
      )}
      <div className="grid max-w-md grid-cols-2 items-start gap-3">
        <Field label="Or another day" error={error}>
          {(control) => (
            <Input
              type="date"
              value={other.date}
              onChange={(event) => {
                type({ ...other, date: event.target.value });
              }}
              {...control}
            />
          )}
        </Field>
        <Field label="Time">
          {(control) => (
            <Input
              type="time"
              step={300}
              value={other.time}
              onChange={(event) => {
                type({ ...other, time: event.target.value });
              }}
              {...control}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
