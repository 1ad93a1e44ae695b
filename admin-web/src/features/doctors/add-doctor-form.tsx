import { zodResolver } from "@hookform/resolvers/zod";
import type { NewDoctor, StaffDoctor } from "@prescripto/web-kit/api/types";
import { initials } from "@prescripto/web-kit/format/names";
import { showFieldProblems } from "@prescripto/web-kit/forms/field-problems";
import { FormProblem } from "@prescripto/web-kit/forms/form-problem";
import { dropDraft, readDraft, useDraft } from "@prescripto/web-kit/forms/use-draft";
import { Button } from "@prescripto/web-kit/ui/button";
import { FormSection } from "@prescripto/web-kit/ui/form-section";
import { useForm, useWatch } from "react-hook-form";

import { AccountFields } from "./account-fields";
import { DetailFields } from "./detail-fields";

import {
  draftFields,
  newDoctorForm,
  newDoctorPointers,
  nothingTyped,
  type NewDoctorTyped,
} from "./new-doctor";
import type { ChosenPhoto } from "./photo";
import { PhotoField } from "./photo-field";
import { PracticeFields } from "./practice-fields";
import { useAddDoctor } from "./queries";

const DRAFT = "new-doctor";

interface AddDoctorFormProps {
  /** The clinic's, for the fee. */
  currency: string;
  photo: ChosenPhoto | undefined;
  onPhoto: (file: File) => void;
  onAdded: (doctor: StaffDoctor) => void;
}

/** Everything the clinic must know of a new doctor. What is typed stays through refusals, sign-in and reloads. */
export function AddDoctorForm({ currency, photo, onPhoto, onAdded }: AddDoctorFormProps) {
  const adding = useAddDoctor();
  const { register, handleSubmit, watch, control, setError, formState } = useForm<
    NewDoctorTyped,
    unknown,
    NewDoctor
  >({
    resolver: zodResolver(newDoctorForm(currency)),
    defaultValues: { ...nothingTyped, ...readDraft(DRAFT) },
  });
  useDraft(DRAFT, watch, draftFields);
  const name = useWatch({ control, name: "name" });
  const { errors } = formState;
  const submit = handleSubmit((doctor) => {
    adding.mutate(doctor, {
      onSuccess: (added) => {
        dropDraft(DRAFT);
        onAdded(added);
      },
      onError: (error) => showFieldProblems(error, setError, newDoctorPointers),
    });
  });
  return (
    <form
      noValidate
      className="grid gap-10"
      onSubmit={(event) => {
        void submit(event);
      }}
    >
      <FormSection title="Who it is" hint="Patients see the face and the name first.">
        <PhotoField initials={initials(name)} previewUrl={photo?.previewUrl} onChoose={onPhoto} />
        <AccountFields register={register} errors={errors} />
      </FormSection>
      <FormSection
        title="The practice"
        hint="The fee is for the usual visit of 30 minutes. Its length and other kinds of visit come with the hours."
      >
        <PracticeFields register={register} errors={errors} currency={currency} />
      </FormSection>
      <FormSection title="What patients read">
        <DetailFields register={register} errors={errors} />
      </FormSection>
      <div className="grid gap-4">
        {adding.isError && <FormProblem error={adding.error} pointers={newDoctorPointers} />}
        <div>
          <Button type="submit" kind="primary" size="large" busy={adding.isPending}>
            Add the doctor
          </Button>
          <p className="mt-2 text-small text-muted">The weekly hours come next.</p>
        </div>
      </div>
    </form>
  );
}
