import { zodResolver } from "@hookform/resolvers/zod";
import type { PatientProfile, PatientProfileChange } from "@prescripto/web-kit/api/types";
import { explain } from "@prescripto/web-kit/api/words";
import { showFieldProblems } from "@prescripto/web-kit/forms/field-problems";
import { dropDraft, readDraft, useDraft } from "@prescripto/web-kit/forms/use-draft";
import { Button } from "@prescripto/web-kit/ui/button";
import { Field } from "@prescripto/web-kit/ui/field";
import { Input, Select, Textarea } from "@prescripto/web-kit/ui/input";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { toast } from "@prescripto/web-kit/ui/toast";
import { useForm } from "react-hook-form";
import { z } from "zod";

import { useChangeProfile } from "./queries";

const genders = { "": "Rather not say", FEMALE: "Female", MALE: "Male", OTHER: "Other" } as const;

const form = z.object({
  name: z.string().trim().min(1, "Please tell us your name."),
  phone: z
    .string()
    .trim()
    .regex(/^(\+?[0-9][0-9 ()-]{5,18}[0-9])?$/, "Write it with digits only, for example +91 98200 12345."),
  born: z.union([z.literal(""), z.iso.date("Write the date as day, month and year.")]),
  gender: z.enum(["", "FEMALE", "MALE", "OTHER"]),
  address: z.string().trim().max(300, "Please keep it below 300 characters."),
});
type ProfileValues = z.infer<typeof form>;

const draftFields = ["name", "phone", "born", "gender", "address"] as const;
const pointers = {
  "/name": "name",
  "/phone": "phone",
  "/born": "born",
  "/gender": "gender",
  "/address": "address",
} as const;

export function ProfileForm({ profile }: { profile: PatientProfile }) {
  const save = useChangeProfile();
  const { register, handleSubmit, watch, setError, formState, reset } = useForm<ProfileValues>({
    resolver: zodResolver(form),
    defaultValues: { ...valuesOf(profile), ...draftOf(profile) },
  });
  useDraft(draftKey(profile), watch, draftFields);
  const { errors } = formState;
  const submit = handleSubmit((values) => {
    save.mutate(changeOf(values), {
      onSuccess: (saved) => {
        reset(valuesOf(saved));
        dropDraft(draftKey(profile));
        toast("Your details are saved.");
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
      {save.isError && <ProblemAlert {...explain(save.error)} />}
      <Field label="Name" error={errors.name?.message}>
        {(control) => <Input autoComplete="name" {...register("name")} {...control} />}
      </Field>
      <Field label="Email" hint="You sign in with it, and we send your appointments there.">
        {(control) => <Input readOnly value={profile.email} className="bg-sunken" {...control} />}
      </Field>
      <Field
        label="Phone"
        optional
        hint="Only for the clinic, if something changes at short notice."
        error={errors.phone?.message}
      >
        {(control) => <Input type="tel" autoComplete="tel" {...register("phone")} {...control} />}
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Date of birth" optional error={errors.born?.message}>
          {(control) => <Input type="date" autoComplete="bday" {...register("born")} {...control} />}
        </Field>
        <Field label="Gender" optional error={errors.gender?.message}>
          {(control) => (
            <Select {...register("gender")} {...control}>
              {Object.entries(genders).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <Field label="Address" optional error={errors.address?.message}>
        {(control) => (
          <Textarea rows={3} autoComplete="street-address" {...register("address")} {...control} />
        )}
      </Field>
      <div>
        <Button type="submit" kind="primary" busy={save.isPending}>
          Save
        </Button>
      </div>
    </form>
  );
}

function valuesOf({ name, phone, born, gender, address }: PatientProfile): ProfileValues {
  return { name, phone: phone ?? "", born: born ?? "", gender: gender ?? "", address: address ?? "" };
}

/** What was typed and not saved wins over what is saved. */
function draftOf(profile: PatientProfile): Partial<ProfileValues> {
  const { gender, ...texts } = readDraft(draftKey(profile));
  const known = form.shape.gender.safeParse(gender);
  return known.success ? { ...texts, gender: known.data } : texts;
}

/** One draft a person, so that nobody sees another's on a shared device. */
function draftKey({ id }: PatientProfile): string {
  return `profile.${id}`;
}

/** An empty phone or address is removed; the other fields stay as they are while they are absent. */
function changeOf({ name, phone, born, gender, address }: ProfileValues): PatientProfileChange {
  return {
    name,
    phone,
    ...(born !== "" && { born }),
    ...(gender !== "" && { gender }),
    address,
  };
}
