import { zodResolver } from "@hookform/resolvers/zod";
import { isProblem } from "@prescripto/web-kit/api/problem";
import { explain } from "@prescripto/web-kit/api/words";
import { readDraft, useDraft } from "@prescripto/web-kit/forms/use-draft";
import { signIn } from "@prescripto/web-kit/session/session";
import { Button } from "@prescripto/web-kit/ui/button";
import { Field } from "@prescripto/web-kit/ui/field";
import { Input } from "@prescripto/web-kit/ui/input";
import { PasswordInput } from "@prescripto/web-kit/ui/password-input";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { z } from "zod";

const form = z.object({
  email: z.string().trim().min(1, "Please write your email."),
  password: z.string().min(1, "Please write your password."),
});
const DRAFT = "staff-access";
const draftFields = ["email"] as const;

/** @param patientWeb where a patient who came to this door belongs */
export function SignInForm({ patientWeb }: { patientWeb: string }) {
  const entering = useMutation({ mutationFn: signIn });
  const { register, handleSubmit, watch, formState } = useForm<z.infer<typeof form>>({
    resolver: zodResolver(form),
    defaultValues: { email: readDraft(DRAFT)["email"] ?? "", password: "" },
  });
  useDraft(DRAFT, watch, draftFields);
  const { errors } = formState;
  const submit = handleSubmit((values) => {
    entering.mutate(values);
  });
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        void submit(event);
      }}
    >
      {entering.isError && <Refused error={entering.error} patientWeb={patientWeb} />}
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

function Refused({ error, patientWeb }: { error: unknown; patientWeb: string }) {
  if (isProblem(error, "wrong-app")) {
    return (
      <ProblemAlert
        title="This is a patient’s account"
        advice="Your password is right, but this door is for doctors and admins. Your visits are in the patients’ app."
      >
        <p>
          <TextLink href={patientWeb}>Go to the patients’ app</TextLink>
        </p>
      </ProblemAlert>
    );
  }
  const explanation = explain(error);
  // A mistyped password is nothing support could look up.
  return isProblem(error, "wrong-credentials") ? (
    <ProblemAlert {...explanation} correlation={undefined} />
  ) : (
    <ProblemAlert {...explanation} />
  );
}
