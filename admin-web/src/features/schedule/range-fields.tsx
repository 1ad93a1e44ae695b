import { Input } from "@prescripto/web-kit/ui/input";
import { X } from "lucide-react";
import { useId } from "react";
import { useFormContext } from "react-hook-form";

import type { PlanTyped } from "./plan";
import { dayName, type Day } from "./week";

interface RangeFieldsProps {
  day: Day;
  index: number;
  onRemove: () => void;
}

/** From when to when, and a way to take it out again. */
export function RangeFields({ day, index, onRemove }: RangeFieldsProps) {
  const { register, formState } = useFormContext<PlanTyped>();
  const errorId = useId();
  const wrong = formState.errors.days?.[day]?.[index];
  const error = wrong?.from?.message ?? wrong?.to?.message;
  const joined = {
    "aria-invalid": error === undefined ? undefined : true,
    "aria-describedby": error === undefined ? undefined : errorId,
  };
  const which = `${dayName(day)}, hours ${index + 1}`;
  return (
    <div role="group" aria-label={which}>
      <div className="flex items-center gap-2">
        <Input
          type="time"
          step={300}
          aria-label={`${which}, from`}
          className="max-w-34"
          {...register(`days.${day}.${index}.from`)}
          {...joined}
        />
        <span aria-hidden className="text-muted">
          –
        </span>
        <Input
          type="time"
          step={300}
          aria-label={`${which}, to`}
          className="max-w-34"
          {...register(`days.${day}.${index}.to`)}
          {...joined}
        />
        <button
          type="button"
          aria-label={`Remove ${which}`}
          title="Remove these hours"
          onClick={onRemove}
          className="inline-flex size-9 shrink-0 items-center justify-center rounded-touch text-muted hover:bg-brick-soft hover:text-brick pointer-coarse:size-11"
        >
          <X aria-hidden className="size-4.5" />
        </button>
      </div>
      {error !== undefined && (
        <p id={errorId} role="alert" className="mt-1 text-small font-semibold text-brick">
          {error}
        </p>
      )}
    </div>
  );
}
