import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { Field } from "@prescripto/web-kit/ui/field";
import { Input } from "@prescripto/web-kit/ui/input";
import type { ReactNode } from "react";
import type { FieldErrors, UseFormRegister } from "react-hook-form";

import type { CancelTyped } from "./cancel-form";

interface RefundFieldsProps {
  visit: StaffAppointment;
  chosen: CancelTyped["refund"];
  register: UseFormRegister<CancelTyped>;
  errors: FieldErrors<CancelTyped>;
}

/** What the patient gets back of a fee that was paid: all of it, unless someone says otherwise and why. */
export function RefundFields({ visit: { fee, terms }, chosen, register, errors }: RefundFieldsProps) {
  const choice = (value: CancelTyped["refund"], words: ReactNode) => (
    <label className="flex min-h-8 items-center gap-3 pointer-coarse:min-h-11">
      <input type="radio" value={value} {...register("refund")} className="size-5 shrink-0 accent-pine" />
      <span>{words}</span>
    </label>
  );
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">If it was paid, the patient gets back</legend>
      {choice("ALL", <>All of it, {formatMoney(fee)}</>)}
      {terms.refundPercentNow < 100 &&
        choice("POLICY", `${terms.refundPercentNow}% of it, as if the patient cancelled now`)}
      {choice("OTHER", "Another part")}
      {chosen === "OTHER" && (
        <div className="mt-1 max-w-40 pl-8">
          <Field label="Per cent of the fee" error={errors.percent?.message}>
            {(control) => <Input {...register("percent")} {...control} inputMode="numeric" />}
          </Field>
        </div>
      )}
    </fieldset>
  );
}
