import { Button } from "@prescripto/web-kit/ui/button";
import { Field } from "@prescripto/web-kit/ui/field";
import { Input } from "@prescripto/web-kit/ui/input";
import { Plus, X } from "lucide-react";
import { useFieldArray, useFormContext } from "react-hook-form";

import type { PlanTyped } from "./plan";

/** The kinds of visit: name, minutes, fee. There is always at least one; the first is what patients get unless they choose. */
export function VisitTypes({ currency }: { currency: string }) {
  const { control } = useFormContext<PlanTyped>();
  // The field array keeps its own key apart, because these have an id.
  const { fields, append, remove } = useFieldArray({ control, name: "visitTypes", keyName: "key" });
  return (
    <div className="grid gap-4">
      <ul className="grid gap-5">
        {fields.map((field, i) => (
          <VisitType
            key={field.key}
            index={i}
            currency={currency}
            {...(fields.length > 1 && {
              onRemove: () => {
                remove(i);
              },
            })}
          />
        ))}
      </ul>
      <div>
        <Button
          kind="quiet"
          size="small"
          className="-ml-3"
          onClick={() => {
            append({ id: "", name: "", minutes: "30", fee: "" });
          }}
        >
          <Plus aria-hidden /> Add a kind of visit
        </Button>
      </div>
    </div>
  );
}

interface VisitTypeProps {
  index: number;
  currency: string;
  /** Left out for the last one there is. */
  onRemove?: () => void;
}

function VisitType({ index, currency, onRemove }: VisitTypeProps) {
  const { register, formState } = useFormContext<PlanTyped>();
  const errors = formState.errors.visitTypes?.[index];
  return (
    <li className="grid grid-cols-2 gap-3 sm:grid-cols-[minmax(0,1fr)_6rem_7rem_2.25rem]">
      <div className="max-sm:col-span-2">
        <Field label="Name" error={errors?.name?.message}>
          {(control) => <Input {...register(`visitTypes.${index}.name`)} {...control} />}
        </Field>
      </div>
      <Field label="Minutes" error={errors?.minutes?.message}>
        {(control) => <Input {...register(`visitTypes.${index}.minutes`)} {...control} inputMode="numeric" />}
      </Field>
      <Field label={`Fee, ${currency}`} error={errors?.fee?.message}>
        {(control) => <Input {...register(`visitTypes.${index}.fee`)} {...control} inputMode="decimal" />}
      </Field>
      {onRemove !== undefined && (
        <button
          type="button"
          aria-label={`Remove kind of visit ${index + 1}`}
          title="Remove this kind of visit"
          onClick={onRemove}
          className="inline-flex size-9 items-center justify-center rounded-touch text-muted hover:bg-brick-soft hover:text-brick sm:mt-8.5 pointer-coarse:size-11"
        >
          <X aria-hidden className="size-4.5" />
        </button>
      )}
    </li>
  );
}
