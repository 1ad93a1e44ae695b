import type { Money, PaymentMethod } from "@prescripto/web-kit/api/types";
import { shareOf } from "@prescripto/web-kit/appointment/staff-payment";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { Field } from "@prescripto/web-kit/ui/field";
import { Input } from "@prescripto/web-kit/ui/input";
import type { FieldErrors, UseFormRegister } from "react-hook-form";

import type { CancelTyped } from "./cancel-form";

interface RefundFieldsProps {
  paid: Money;
  method: PaymentMethod | undefined;
  /** What goes back by what was agreed, if the patient cancelled now. */
  policyPercent: number;
  chosen: CancelTyped["refund"];
  register: UseFormRegister<CancelTyped>;
  errors: FieldErrors<CancelTyped>;
}

/** What the patient gets back of what was paid: all of it, unless someone says otherwise and why. */
export function RefundFields({ paid, method, policyPercent, chosen, register, errors }: RefundFieldsProps) {
  const cash = method === "CASH";
  const choice = (value: CancelTyped["refund"], words: string) => (
    <label className="flex min-h-8 items-center gap-3 pointer-coarse:min-h-11">
      <input type="radio" value={value} {...register("refund")} className="size-5 shrink-0 accent-pine" />
      <span className="figures">{words}</span>
    </label>
  );
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">
        Of the {formatMoney(paid)} paid {cash ? "in cash" : "online"}, the patient gets back
      </legend>
      {choice("ALL", `All of it, ${formatMoney(paid)}`)}
      {policyPercent < 100 &&
        choice(
          "POLICY",
          `${policyPercent}%, ${formatMoney(shareOf(paid, policyPercent))}, as if the patient cancelled now`,
        )}
      {choice("OTHER", "Another part")}
      {chosen === "OTHER" && (
        <div className="mt-1 max-w-40 pl-8">
          <Field label="Per cent of it" error={errors.percent?.message}>
            {(control) => <Input {...register("percent")} {...control} inputMode="numeric" />}
          </Field>
        </div>
      )}
      <p className="mt-1 text-small text-muted">
        {cash
          ? "It was cash: give it back at the desk, then note it with “Cash returned”."
          : "It goes back the way it came, within 5 to 7 working days."}
      </p>
    </fieldset>
  );
}
