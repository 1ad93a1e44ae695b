import { Button } from "@prescripto/web-kit/ui/button";
import { Plus } from "lucide-react";
import { useFieldArray, useFormContext } from "react-hook-form";

import type { PlanTyped } from "./plan";
import { VisitTypeFields } from "./visit-type-fields";

/** The kinds of visit. There is always at least one; the first is what patients get unless they choose. */
export function VisitTypes({ currency }: { currency: string }) {
  const { control } = useFormContext<PlanTyped>();
  // The field array keeps its own key apart, because these have an id.
  const { fields, append, remove } = useFieldArray({ control, name: "visitTypes", keyName: "key" });
  return (
    <div className="grid gap-4">
      <ul className="grid divide-y divide-line">
        {fields.map((field, i) => (
          <VisitTypeFields
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
            append({
              id: "",
              name: "",
              minutes: "30",
              fee: "",
              before: "0",
              after: "0",
              payment: "AT_CLINIC",
            });
          }}
        >
          <Plus aria-hidden /> Add a kind of visit
        </Button>
      </div>
    </div>
  );
}
