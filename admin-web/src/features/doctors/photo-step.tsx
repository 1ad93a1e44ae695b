import { explain } from "@prescripto/web-kit/api/words";
import type { StaffDoctor } from "@prescripto/web-kit/api/types";
import { initials } from "@prescripto/web-kit/format/names";
import { Alert } from "@prescripto/web-kit/ui/alert";
import { Button } from "@prescripto/web-kit/ui/button";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { Spinner } from "@prescripto/web-kit/ui/spinner";

import { PhotoField } from "./photo-field";

interface PhotoStepProps {
  doctor: StaffDoctor;
  previewUrl: string | undefined;
  /** Why the picture was not taken; null while it is under way. */
  error: Error | null;
  busy: boolean;
  onChoose: (file: File) => void;
  onAgain: () => void;
  onSkip: () => void;
}

/** The doctor is there already; what is left is the picture. */
export function PhotoStep({ doctor, previewUrl, error, busy, onChoose, onAgain, onSkip }: PhotoStepProps) {
  return (
    <div className="grid max-w-2xl gap-5">
      <Alert tone="good" title={`${doctor.name} is added`}>
        {busy && (
          <p className="flex items-center gap-2">
            <Spinner /> Sending the picture
          </p>
        )}
      </Alert>
      {error !== null && <ProblemAlert {...explain(error)} onRetry={onAgain} />}
      <PhotoField initials={initials(doctor.name)} previewUrl={previewUrl} busy={busy} onChoose={onChoose} />
      {error !== null && (
        <div>
          <Button onClick={onSkip}>Go on without a picture</Button>
        </div>
      )}
    </div>
  );
}
