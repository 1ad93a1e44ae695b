import { Field } from "@prescripto/web-kit/ui/field";
import { Input, Select } from "@prescripto/web-kit/ui/input";
import { useQuery } from "@tanstack/react-query";
import type { FieldErrors, UseFormRegister } from "react-hook-form";

import type { NewDoctorTyped } from "./new-doctor";
import { specialties } from "./queries";

interface PracticeFieldsProps {
  register: UseFormRegister<NewDoctorTyped>;
  errors: FieldErrors<NewDoctorTyped>;
  currency: string;
}

/** Specialty of a new doctor, and what the usual visit costs. */
export function PracticeFields({ register, errors, currency }: PracticeFieldsProps) {
  const known = useQuery(specialties).data ?? [];
  return (
    <>
      <Field label="Specialty" error={errors.specialty?.message}>
        {(control) => (
          // Keyed, because the options come later than a draft that names one of them.
          <Select key={known.length} {...register("specialty")} {...control}>
            <option value="">Choose one</option>
            {known.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={`Fee in ${currency}`} error={errors.fee?.message}>
        {(control) => (
          <Input
            {...register("fee")}
            {...control}
            inputMode="decimal"
            placeholder="500"
            className="max-w-40"
          />
        )}
      </Field>
    </>
  );
}
