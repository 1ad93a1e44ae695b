import { Field } from "@prescripto/web-kit/ui/field";
import { Input, Select } from "@prescripto/web-kit/ui/input";
import { useFormContext } from "react-hook-form";

import { noticesWith, noticeWords, type PlanTyped } from "./plan";

/** How late, how early and how often patients can book. */
export function BookingRules() {
  const { register, formState } = useFormContext<PlanTyped>();
  const { errors, defaultValues } = formState;
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field
        label="Shortest notice"
        hint="How long before a visit it can still be booked."
        error={errors.notice?.message}
      >
        {(control) => (
          <Select {...register("notice")} {...control}>
            {noticesWith(Number(defaultValues?.notice ?? 0)).map((minutes) => (
              <option key={minutes} value={minutes}>
                {noticeWords(minutes)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Days ahead" hint="How far ahead patients see free times." error={errors.horizon?.message}>
        {(control) => (
          <Input {...register("horizon")} {...control} inputMode="numeric" className="max-w-32" />
        )}
      </Field>
      <Field
        label="Most visits a day"
        hint="A day with that many is full."
        optional
        error={errors.dailyLimit?.message}
      >
        {(control) => (
          <Input {...register("dailyLimit")} {...control} inputMode="numeric" className="max-w-32" />
        )}
      </Field>
    </div>
  );
}
