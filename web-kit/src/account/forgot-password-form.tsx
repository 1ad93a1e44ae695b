import { useForm } from "react-hook-form";

import { explain } from "../api/words";
import { showFieldProblems } from "../forms/field-problems";
import { Alert } from "../ui/alert";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { ProblemAlert } from "../ui/problem-alert";
import { useAskPasswordReset } from "./queries";

const pointers = { "/email": "email" } as const;

/** Asks for the mail with the link. What is said afterwards is the same for every address, as the answer is. */
export function ForgotPasswordForm({ email = "" }: { email?: string }) {
  const asking = useAskPasswordReset();
  const { register, handleSubmit, setError, formState } = useForm({ defaultValues: { email } });
  const submit = handleSubmit((values) => {
    asking.mutate(values.email.trim(), {
      onError: (error) => showFieldProblems(error, setError, pointers),
    });
  });
  if (asking.isSuccess) return <LookIntoYourMail email={asking.variables} onAgain={asking.reset} />;
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        void submit(event);
      }}
    >
      {asking.isError && <ProblemAlert {...explain(asking.error)} />}
      <Field label="Email" error={formState.errors.email?.message}>
        {(control) => (
          <Input
            type="email"
            autoComplete="username"
            inputMode="email"
            {...register("email", {
              validate: (typed) =>
                /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/.test(typed) ||
                "Please write your email, for example meera@example.com.",
            })}
            {...control}
          />
        )}
      </Field>
      <Button type="submit" kind="primary" size="large" busy={asking.isPending}>
        Send me a link
      </Button>
    </form>
  );
}

function LookIntoYourMail({ email, onAgain }: { email: string; onAgain: () => void }) {
  return (
    <div role="status" className="grid gap-5">
      <Alert tone="good" title="Look into your mail">
        <p>
          If there is an account with <strong className="break-words">{email}</strong>, a link to a new
          password is on its way there. It is good for 30 minutes.
        </p>
      </Alert>
      <p className="text-muted">
        Nothing there after a few minutes? Look among the unwanted mail, and check that the address above is
        the one you signed up with.
      </p>
      <div>
        <Button onClick={onAgain}>Try again</Button>
      </div>
    </div>
  );
}
