import type { ReactNode } from "react";
import { useForm } from "react-hook-form";

import { isProblem } from "../api/problem";
import { explain } from "../api/words";
import { showFieldProblems } from "../forms/field-problems";
import { Alert } from "../ui/alert";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { PasswordInput } from "../ui/password-input";
import { ProblemAlert } from "../ui/problem-alert";
import { useSetPassword } from "./queries";

interface NewPasswordFormProps {
  /** From the mailed link. */
  token: string;
  /** Where to go when it is done: a link. */
  signIn: ReactNode;
  /** Where another mail is asked for: a link. */
  again: ReactNode;
}

const pointers = { "/password": "password" } as const;

/** Sets another password for whoever followed the mailed link. */
export function NewPasswordForm({ token, signIn, again }: NewPasswordFormProps) {
  const setting = useSetPassword(token);
  const { register, handleSubmit, setError, formState } = useForm({ defaultValues: { password: "" } });
  const submit = handleSubmit(({ password }) => {
    setting.mutate(password, { onError: (error) => showFieldProblems(error, setError, pointers) });
  });
  if (setting.isSuccess) {
    return (
      <div role="status" className="grid gap-5">
        <Alert tone="good" title="Your password is changed">
          <p>Wherever you were signed in, you have to sign in again with the new one.</p>
        </Alert>
        <div>{signIn}</div>
      </div>
    );
  }
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        void submit(event);
      }}
    >
      {setting.isError && (
        <ProblemAlert
          {...explain(setting.error)}
          {...(isProblem(setting.error, "link-expired") && { correlation: undefined })}
        >
          {isProblem(setting.error, "link-expired") && <p>{again}</p>}
        </ProblemAlert>
      )}
      <Field
        label="New password"
        hint="At least 10 characters. Three or four words are easy to remember."
        error={formState.errors.password?.message}
      >
        {(control) => (
          <PasswordInput
            autoComplete="new-password"
            {...register("password", {
              minLength: { value: 10, message: "Please take at least 10 characters." },
              maxLength: { value: 128, message: "Please take at most 128 characters." },
              required: "Please take at least 10 characters.",
            })}
            {...control}
          />
        )}
      </Field>
      <Button type="submit" kind="primary" size="large" busy={setting.isPending}>
        Change my password
      </Button>
    </form>
  );
}
