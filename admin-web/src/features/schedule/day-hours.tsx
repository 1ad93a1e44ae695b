import { Button } from "@prescripto/web-kit/ui/button";
import { Plus } from "lucide-react";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";

import type { PlanTyped } from "./plan";
import { RangeFields } from "./range-fields";
import { dayName, lengthOf, minutesOf, timeOf, type Day, type Week } from "./week";

/** The hours of one day: any number of ranges; a break is where none is. */
export function DayHours({ day }: { day: Day }) {
  const { control } = useFormContext<PlanTyped>();
  const { fields, append, remove } = useFieldArray({ control, name: `days.${day}` });
  const typed = useWatch({ control, name: `days.${day}` });
  const name = dayName(day);
  return (
    <li className="grid gap-x-4 gap-y-1 py-2.5 sm:grid-cols-[6.5rem_minmax(0,1fr)_4rem]">
      <h3 className="flex min-h-11 items-center self-start font-semibold">{name}</h3>
      <div className="flex flex-wrap items-start gap-x-5 gap-y-2">
        {fields.length === 0 && <p className="flex min-h-11 items-center text-muted">No visits</p>}
        {fields.map((field, i) => (
          <RangeFields
            key={field.id}
            day={day}
            index={i}
            onRemove={() => {
              remove(i);
            }}
          />
        ))}
        <div className="flex min-h-11 items-center">
          <Button
            kind="quiet"
            size="small"
            aria-label={`Add hours on ${name}`}
            onClick={() => {
              append(nextRange(typed), { shouldFocus: true });
            }}
          >
            <Plus aria-hidden /> Add hours
          </Button>
        </div>
      </div>
      <p className="hidden min-h-11 items-center justify-end self-start text-muted figures sm:flex">
        {lengthOf(typed)}
      </p>
    </li>
  );
}

/** A sensible next range: the usual morning, or three hours after a break. */
function nextRange(ranges: Week[Day]): Week[Day][number] {
  const last = minutesOf(ranges.at(-1)?.to ?? "");
  if (last === undefined) return { from: "09:00", to: "13:00" };
  const from = last + 60;
  return from + 180 < 24 * 60 ? { from: timeOf(from), to: timeOf(from + 180) } : { from: "", to: "" };
}
