import { zodResolver } from "@hookform/resolvers/zod";
import { isProblem } from "@prescripto/web-kit/api/problem";
import { explain } from "@prescripto/web-kit/api/words";
import { showFieldProblems } from "@prescripto/web-kit/forms/field-problems";
import { dropDraft, readDraft, useDraft } from "@prescripto/web-kit/forms/use-draft";
import { register as openAccount } from "@prescripto/web-kit/session/session";
import { Button } from "@prescripto/web-kit/ui/button";
import { Field } from "@prescripto/web-kit/ui/field";
import { Input } from "@prescripto/web-kit/ui/input";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Link } from "react-router";
import { z } from "zod";

import { ACCESS_DRAFT } from "./draft";
import { PasswordInput } from "./password-input";

const form = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Please tell us your name.")
    .max(100, "Please keep it below 100 characters."),
  email: z.email("This does not look like an email, for example meera@example.com."),
  password: z
    .string()
    .min(10, "Please take at least 10 characters.")
    .max(128, "Please take at most 128 characters."),
});
const draftFields = ["name", "email"] as const;
const pointers = { "/name": "name", "/email": "email", "/password": "password" } as const;

/** Opens an account; who did is signed in. */
export function RegisterForm({ signInHref }: { signInHref: string }) {
  const opening = useMutation({
    mutationFn: openAccount,
    onSuccess: () => {
      dropDraft(ACCESS_DRAFT);
    },
  });
  const draft = readDraft(ACCESS_DRAFT);
  const { register, handleSubmit, watch, setError, formState } = useForm<z.infer<typeof form>>({
    resolver: zodResolver(form),
    defaultValues: { name: draft["name"] ?? "", email: draft["email"] ?? "", password: "" },
  });
  useDraft(ACCESS_DRAFT, watch, draftFields);
  const { errors } = formState;
  const submit = handleSubmit((values) => {
    opening.mutate(values, { onError: (error) => showFieldProblems(error, setError, pointers) });
  });
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        void submit(event);
      }}
    >
      {opening.isError && (
        <ProblemAlert {...explain(opening.error)}>
          {isProblem(opening.error, "email-taken") && (
            <p>
              <TextLink asChild>
                <Link to={signInHref}>Sign in</Link>
              </TextLink>
            </p>
          )}
        </ProblemAlert>
      )}
      <Field label="Name" hint="As the doctor should call you." error={errors.name?.message}>
        {(control) => <Input autoComplete="name" {...register("name")} {...control} />}
      </Field>
      <Field label="Email" error={errors.email?.message}>
        {(control) => (
          <Input type="email" autoComplete="email" inputMode="email" {...register("email")} {...control} />
        )}
      </Field>
      <Field
        label="Password"
        hint="At least 10 characters. Three or four words are easy to remember."
        error={errors.password?.message}
      >
        {(control) => <PasswordInput autoComplete="new-password" {...register("password")} {...control} />}
      </Field>
      <Button type="submit" kind="primary" size="large" busy={opening.isPending}>
        Create account
      </Button>
    </form>
  );
}
