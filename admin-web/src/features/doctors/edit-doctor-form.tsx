import { zodResolver } from "@hookform/resolvers/zod";
import type { StaffDoctor } from "@prescripto/web-kit/api/types";
import { showFieldProblems } from "@prescripto/web-kit/forms/field-problems";
import { FormProblem } from "@prescripto/web-kit/forms/form-problem";
import { dropDraft, readDraft, useDraft } from "@prescripto/web-kit/forms/use-draft";
import { Button } from "@prescripto/web-kit/ui/button";
import { Field } from "@prescripto/web-kit/ui/field";
import { Input } from "@prescripto/web-kit/ui/input";
import { toast } from "@prescripto/web-kit/ui/toast";
import { useForm } from "react-hook-form";

import { DetailFields } from "./detail-fields";
import {
  changeOf,
  detailPointers,
  details,
  typedDetails,
  type DetailsRead,
  type DetailsTyped,
} from "./details";
import { useChangeDoctor } from "./queries";

const draftFields = ["name", "degree", "experienceYears", "languages", "address", "about"] as const;

/** Changes what patients read about a doctor; `onDone` when it is saved or given up. */
export function EditDoctorForm({ doctor, onDone }: { doctor: StaffDoctor; onDone: () => void }) {
  const draftKey = `doctor.${doctor.id}`;
  const changing = useChangeDoctor(doctor.id);
  const { register, handleSubmit, watch, setError, formState } = useForm<DetailsTyped, unknown, DetailsRead>({
    resolver: zodResolver(details),
    defaultValues: { ...typedDetails(doctor), ...readDraft(draftKey) },
  });
  useDraft(draftKey, watch, draftFields);
  const done = () => {
    dropDraft(draftKey);
    onDone();
  };
  const submit = handleSubmit((read) => {
    changing.mutate(changeOf(doctor, read), {
      onSuccess: () => {
        toast(`${read.name} is changed.`);
        done();
      },
      onError: (error) => showFieldProblems(error, setError, detailPointers),
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
      {changing.isError && <FormProblem error={changing.error} pointers={detailPointers} />}
      <Field label="Name" error={formState.errors.name?.message}>
        {(control) => <Input {...register("name")} {...control} />}
      </Field>
      <DetailFields register={register} errors={formState.errors} />
      <div className="flex gap-3">
        <Button type="submit" kind="primary" busy={changing.isPending}>
          Save
        </Button>
        <Button kind="quiet" onClick={done}>
          Leave as it was
        </Button>
      </div>
    </form>
  );
}
