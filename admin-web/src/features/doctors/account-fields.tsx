import { Field } from "@prescripto/web-kit/ui/field";
import { Input } from "@prescripto/web-kit/ui/input";
import { PasswordInput } from "@prescripto/web-kit/ui/password-input";
import type { FieldErrors, UseFormRegister } from "react-hook-form";

import type { NewDoctorTyped } from "./new-doctor";

interface AccountFieldsProps {
  register: UseFormRegister<NewDoctorTyped>;
  errors: FieldErrors<NewDoctorTyped>;
}

/** Name and sign-in of a new doctor. */
export function AccountFields({ register, errors }: AccountFieldsProps) {
  return (
    <>
      <Field label="Name" hint="As patients should read it." error={errors.name?.message}>
        {(control) => (
          <Input {...register("name")} {...control} autoComplete="off" placeholder="Dr Asha Rao" />
        )}
      </Field>
      <Field label="Email" hint="The doctor signs in with it." error={errors.email?.message}>
        {(control) => (
          <Input {...register("email")} {...control} type="email" inputMode="email" autoComplete="off" />
        )}
      </Field>
      <Field
        label="First password"
        hint="At least 10 characters. Hand it over in person."
        error={errors.password?.message}
      >
        {(control) => <PasswordInput {...register("password")} {...control} autoComplete="new-password" />}
      </Field>
    </>
  );
}
