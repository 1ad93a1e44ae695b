import type { StaffDoctor } from "@prescripto/web-kit/api/types";
import { useState } from "react";

import { AddDoctorForm } from "./add-doctor-form";
import { useChosenPhoto } from "./photo";
import { PhotoStep } from "./photo-step";
import { useChangePhoto } from "./queries";

interface AddDoctorProps {
  currency: string;
  /** The doctor is there, with a picture or without. */
  onDone: (doctor: StaffDoctor) => void;
}

/** Adds the doctor, then sends the picture. When only the picture fails, only the picture is asked for again. */
export function AddDoctor({ currency, onDone }: AddDoctorProps) {
  const { photo, choose } = useChosenPhoto();
  const [added, setAdded] = useState<StaffDoctor>();
  const sending = useChangePhoto();
  const send = (doctor: StaffDoctor, file: File) => {
    sending.mutate({ id: doctor.id, photo: file }, { onSuccess: onDone });
  };
  if (added !== undefined) {
    return (
      <PhotoStep
        doctor={added}
        previewUrl={photo?.previewUrl}
        error={sending.error}
        busy={sending.isPending}
        onChoose={(file) => {
          choose(file);
          send(added, file);
        }}
        onAgain={() => {
          if (photo !== undefined) send(added, photo.file);
        }}
        onSkip={() => {
          onDone(added);
        }}
      />
    );
  }
  return (
    <AddDoctorForm
      currency={currency}
      photo={photo}
      onPhoto={choose}
      onAdded={(doctor) => {
        if (photo === undefined) {
          onDone(doctor);
          return;
        }
        setAdded(doctor);
        send(doctor, photo.file);
      }}
    />
  );
}
