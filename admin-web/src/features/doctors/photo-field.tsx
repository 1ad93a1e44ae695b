import { Avatar } from "@prescripto/web-kit/ui/avatar";
import { UserRound } from "lucide-react";
import { useId, useState, type ChangeEvent, type DragEvent } from "react";

import { whyNot } from "./photo";

interface PhotoFieldProps {
  /** What stands in for the face while there is no picture. */
  initials: string;
  /** The picture as it would be, or as it is. */
  previewUrl: string | undefined;
  /** Why the server did not take it. */
  error?: string | undefined;
  busy?: boolean;
  onChoose: (file: File) => void;
}

/** A picture by button or by dropping it here; shows what was chosen. */
export function PhotoField({ initials, previewUrl, error, busy = false, onChoose }: PhotoFieldProps) {
  const id = useId();
  const [refused, setRefused] = useState<string>();
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file === undefined || busy) return;
    const reason = whyNot(file);
    setRefused(reason);
    if (reason === undefined) onChoose(file);
  };
  const shown = refused ?? error;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping only saves a click; the input does the same
    <div
      role="group"
      aria-label="Picture"
      className={`flex items-center gap-5 rounded-touch border border-dashed p-4 ${over ? "border-pine bg-pine-soft" : "border-edge"}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      {initials === "" && previewUrl === undefined ? (
        <span className="inline-flex size-24 shrink-0 items-center justify-center rounded-full bg-pine-soft text-pine">
          <UserRound aria-hidden className="size-10" />
        </span>
      ) : (
        <Avatar size="large" initials={initials} photoUrl={previewUrl} />
      )}
      <div className="grid gap-1.5">
        <input
          id={id}
          type="file"
          accept="image/png,image/jpeg"
          className="peer sr-only"
          aria-describedby={`${id}-hint`}
          aria-invalid={shown !== undefined || undefined}
          onChange={(event: ChangeEvent<HTMLInputElement>) => {
            take(event.target.files?.[0]);
            // So that the same file can be chosen again after it was mended.
            event.target.value = "";
          }}
        />
        <label
          htmlFor={id}
          className="inline-flex min-h-9 w-fit items-center rounded-touch border border-edge bg-surface px-3 font-semibold peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-pine hover:border-pine hover:bg-pine-soft pointer-coarse:min-h-11"
        >
          {previewUrl === undefined ? "Choose a picture" : "Choose another picture"}
        </label>
        <p id={`${id}-hint`} className="text-small text-muted">
          A face, PNG or JPEG, at most 5 MB. You can also drop it here.
        </p>
        {shown !== undefined && (
          <p role="alert" className="text-small font-semibold text-brick">
            {shown}
          </p>
        )}
      </div>
    </div>
  );
}
