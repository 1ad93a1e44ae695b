import { Field } from "@prescripto/web-kit/ui/field";
import { Textarea } from "@prescripto/web-kit/ui/input";

const LONGEST = 300;

/** What the patient is told besides that the visit is cancelled. */
export function NoteField({ value, onChange }: { value: string; onChange: (note: string) => void }) {
  return (
    <Field label="Note to the patient" optional hint="They see it with the cancelled visit.">
      {(control) => (
        <Textarea
          rows={2}
          maxLength={LONGEST}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
          {...control}
        />
      )}
    </Field>
  );
}
