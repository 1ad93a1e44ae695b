import { Field } from "@prescripto/web-kit/ui/field";
import { Input, Select } from "@prescripto/web-kit/ui/input";
import { X } from "lucide-react";
import { useFormContext } from "react-hook-form";

import type { PlanTyped } from "./plan";

interface VisitTypeFieldsProps {
  index: number;
  currency: string;
  /** Left out for the last one there is. */
  onRemove?: () => void;
}

/** One kind of visit: what patients read of it, and what it takes of the doctor's time. */
export function VisitTypeFields({ index, currency, onRemove }: VisitTypeFieldsProps) {
  const { register, formState } = useFormContext<PlanTyped>();
  const errors = formState.errors.visitTypes?.[index];
  const name = `visitTypes.${index}` as const;
  return (
    <li className="grid gap-3 py-5 first:pt-0">
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_2.75rem] items-start gap-3 sm:grid-cols-[minmax(0,1fr)_6rem_7rem_2.25rem]">
        <div className="max-sm:col-span-2">
          <Field label="Name" error={errors?.name?.message}>
            {(control) => <Input {...register(`${name}.name`)} {...control} />}
          </Field>
        </div>
        <Field label="Minutes" error={errors?.minutes?.message}>
          {(control) => <Input {...register(`${name}.minutes`)} {...control} inputMode="numeric" />}
        </Field>
        <Field label={`Fee, ${currency}`} error={errors?.fee?.message}>
          {(control) => <Input {...register(`${name}.fee`)} {...control} inputMode="decimal" />}
        </Field>
        {onRemove !== undefined && (
          <button
            type="button"
            aria-label={`Remove kind of visit ${index + 1}`}
            title="Remove this kind of visit"
            onClick={onRemove}
            className="mt-8.5 inline-flex size-9 items-center justify-center rounded-touch text-muted hover:bg-brick-soft hover:text-brick max-sm:col-start-3 max-sm:row-start-1 pointer-coarse:mt-7.5 pointer-coarse:size-11"
          >
            <X aria-hidden className="size-4.5" />
          </button>
        )}
      </div>
      <div className="grid grid-cols-2 items-start gap-3 sm:grid-cols-[7rem_7rem_minmax(0,1fr)] sm:pr-11">
        <Field label="Free before" hint="Minutes" error={errors?.before?.message}>
          {(control) => <Input {...register(`${name}.before`)} {...control} inputMode="numeric" />}
        </Field>
        <Field label="Free after" hint="Minutes" error={errors?.after?.message}>
          {(control) => <Input {...register(`${name}.after`)} {...control} inputMode="numeric" />}
        </Field>
        <div className="max-sm:col-span-2">
          <Field
            label="Paid"
            hint="A prepaid visit is held until it is confirmed."
            error={errors?.payment?.message}
          >
            {(control) => (
              <Select {...register(`${name}.payment`)} {...control}>
                <option value="AT_CLINIC">At the clinic</option>
                <option value="PREPAY">When booking</option>
              </Select>
            )}
          </Field>
        </div>
      </div>
    </li>
  );
}
