import { Field } from "@prescripto/web-kit/ui/field";
import { Input, Textarea } from "@prescripto/web-kit/ui/input";
import type { FieldErrors, FieldPath, UseFormRegisterReturn } from "react-hook-form";

import type { DetailsTyped } from "./details";

interface DetailFieldsProps {
  /** The form's own register, for the names these fields have in it. */
  register: (name: FieldPath<DetailsTyped>) => UseFormRegisterReturn;
  errors: FieldErrors<DetailsTyped>;
}

/** The fields adding and editing a doctor have in common. */
export function DetailFields({ register, errors }: DetailFieldsProps) {
  return (
    <>
      <Field label="Degree" error={errors.degree?.message}>
        {(control) => <Input {...register("degree")} {...control} placeholder="MBBS, MD" />}
      </Field>
      <Field label="Years of experience" error={errors.experienceYears?.message}>
        {(control) => (
          <Input {...register("experienceYears")} {...control} inputMode="numeric" className="max-w-32" />
        )}
      </Field>
      <Field label="Languages" hint="With commas between them." error={errors.languages?.message}>
        {(control) => <Input {...register("languages")} {...control} placeholder="English, Hindi" />}
      </Field>
      <Field label="Where" hint="Patients read it as the address to come to." error={errors.address?.message}>
        {(control) => <Textarea {...register("address")} {...control} rows={2} />}
      </Field>
      <Field
        label="About"
        hint="What the doctor treats, and how. Patients read it before they book."
        error={errors.about?.message}
      >
        {(control) => <Textarea {...register("about")} {...control} rows={5} />}
      </Field>
    </>
  );
}
