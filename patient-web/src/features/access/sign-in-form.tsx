import { zodResolver } from "@hookform/resolvers/zod";
import { isProblem } from "@prescripto/web-kit/api/problem";
import { explain } from "@prescripto/web-kit/api/words";
import { showFieldProblems } from "@prescripto/web-kit/forms/field-problems";
import { dropDraft, readDraft, useDraft } from "@prescripto/web-kit/forms/use-draft";
import { signIn } from "@prescripto/web-kit/session/session";
import { Button } from "@prescripto/web-kit/ui/button";
import { Field } from "@prescripto/web-kit/ui/field";
import { Input } from "@prescripto/web-kit/ui/input";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { z } from "zod";

import { ACCESS_DRAFT } from "./draft";
import { PasswordInput } from "./password-input";

const form = z.object({
  email: z.email("Please write your email, for example meera@example.com."),
  password: z.string().min(1, "Please write your password."),
});
const pointers = { "/email": "email", "/password": "password" } as const;
const draftFields = ["email"] as const;

export function SignInForm() {
  const entering = useMutation({
    mutationFn: signIn,
    onSuccess: () => {
      dropDraft(ACCESS_DRAFT);
    },
  });
  const { register, handleSubmit, watch, setError, formState } = useForm<z.infer<typeof form>>({
    resolver: zodResolver(form),
    defaultValues: { email: readDraft(ACCESS_DRAFT)["email"] ?? "", password: "" },
  });
  useDraft(ACCESS_DRAFT, watch, draftFields);
  const { errors } = formState;
  const submit = handleSubmit((values) => {
    entering.mutate(values, { onError: (error) => showFieldProblems(error, setError, pointers) });
  });
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        void submit(event);
      }}
    >
      {entering.isError && (
        <ProblemAlert
          {...explain(entering.error)}
          {...(isProblem(entering.error, "wrong-credentials") && { correlation: undefined })}
        />
      )}
      <Field label="Email" error={errors.email?.message}>
        {(control) => (
          <Input type="email" autoComplete="username" inputMode="email" {...register("email")} {...control} />
        )}
      </Field>
      <Field label="Password" error={errors.password?.message}>
        {(control) => (
          <PasswordInput autoComplete="current-password" {...register("password")} {...control} />
        )}
      </Field>
      <Button type="submit" kind="primary" size="large" busy={entering.isPending}>
        Sign in
      </Button>
    </form>
  );
}
