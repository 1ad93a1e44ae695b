import { zodResolver } from "@hookform/resolvers/zod";
import type { DoctorProfileChange, StaffDoctor } from "@prescripto/web-kit/api/types";
import { showFieldProblems } from "@prescripto/web-kit/forms/field-problems";
import { FormProblem } from "@prescripto/web-kit/forms/form-problem";
import { dropDraft, readDraft, useDraft } from "@prescripto/web-kit/forms/use-draft";
import { Button } from "@prescripto/web-kit/ui/button";
import { Field } from "@prescripto/web-kit/ui/field";
import { Input, Textarea } from "@prescripto/web-kit/ui/input";
import { toast } from "@prescripto/web-kit/ui/toast";
import { useForm } from "react-hook-form";
import { z } from "zod";

import { useChangeProfile } from "./queries";

const form = z.object({
  about: z
    .string()
    .trim()
    .min(1, "Please write a few sentences.")
    .max(4000, "Please keep it below 4000 characters."),
  address: z
    .string()
    .trim()
    .min(1, "Please write where you see patients.")
    .max(300, "Please keep it below 300 characters."),
  languages: z
    .string()
    .transform((text) =>
      text
        .split(",")
        .map((language) => language.trim())
        .filter((language) => language !== ""),
    )
    .pipe(z.array(z.string()).min(1, "Please name at least one language.")),
});
type Typed = z.input<typeof form>;
type Read = z.output<typeof form>;

const DRAFT = "profile";
const draftFields = ["about", "address", "languages"] as const;
const pointers = { "/about": "about", "/address": "address", "/languages": "languages" } as const;

/** What a doctor says of themselves to patients. */
export function ProfileForm({ doctor }: { doctor: StaffDoctor }) {
  const changing = useChangeProfile();
  const { register, handleSubmit, watch, reset, setError, formState } = useForm<Typed, unknown, Read>({
    resolver: zodResolver(form),
    defaultValues: { ...typed(doctor), ...readDraft(DRAFT) },
  });
  useDraft(DRAFT, watch, draftFields);
  const { errors } = formState;
  const submit = handleSubmit((read) => {
    changing.mutate(changeOf(doctor, read), {
      onSuccess: (changed) => {
        reset(typed(changed));
        dropDraft(DRAFT);
        toast("Your profile is saved.");
      },
      onError: (error) => showFieldProblems(error, setError, pointers),
    });
  });
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        void submit(event);
      }}
    >
      {changing.isError && <FormProblem error={changing.error} pointers={pointers} />}
      <Field label="About you" hint="What you treat, and how." error={errors.about?.message}>
        {(control) => <Textarea {...register("about")} {...control} rows={7} />}
      </Field>
      <Field label="Where patients come to" error={errors.address?.message}>
        {(control) => <Textarea {...register("address")} {...control} rows={2} />}
      </Field>
      <Field label="Languages" hint="With commas between them." error={errors.languages?.message}>
        {(control) => <Input {...register("languages")} {...control} />}
      </Field>
      <div>
        <Button type="submit" kind="primary" busy={changing.isPending}>
          Save
        </Button>
      </div>
    </form>
  );
}

function typed({ about, address, languages }: StaffDoctor): Typed {
  return { about, address, languages: languages.join(", ") };
}

/** Only what was changed goes to the server, so that it overwrites nothing an admin changed meanwhile. */
function changeOf(doctor: StaffDoctor, { about, address, languages }: Read): DoctorProfileChange {
  return {
    ...(about !== doctor.about && { about }),
    ...(address !== doctor.address && { address }),
    ...(languages.join() !== doctor.languages.join() && { languages }),
  };
}
