import { Button } from "@prescripto/web-kit/ui/button";
import { Copy } from "lucide-react";
import { useFormContext, useWatch } from "react-hook-form";

import { DayHours } from "./day-hours";
import type { PlanTyped } from "./plan";
import { days } from "./week";

/** The hours of each day of the week. */
export function WeekHours() {
  const { control, setValue } = useFormContext<PlanTyped>();
  const monday = useWatch({ control, name: "days.MONDAY" });
  const likeMonday = () => {
    for (const day of ["TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"] as const) {
      setValue(`days.${day}`, structuredClone(monday), { shouldDirty: true, shouldValidate: true });
    }
  };
  return (
    <div>
      <ul className="grid max-w-5xl divide-y divide-line border-y border-line">
        {days.map((day) => (
          <DayHours key={day} day={day} />
        ))}
      </ul>
      <div className="mt-3">
        <Button kind="quiet" size="small" onClick={likeMonday}>
          <Copy aria-hidden /> Tuesday to Friday like Monday
        </Button>
      </div>
    </div>
  );
}
