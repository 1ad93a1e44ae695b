import { dropDraft, readDraft, useDraft } from "@prescripto/web-kit/forms/use-draft";
import { Field } from "@prescripto/web-kit/ui/field";
import { Textarea } from "@prescripto/web-kit/ui/input";
import { useForm, type UseFormReturn } from "react-hook-form";

interface ReasonValues {
  reason: string;
}

const kept = ["reason"] as const;
const MOST = 500;

/** What the visit is for, as it is typed; kept through another time, a sign-in, a reload and a hold that ran out. */
export function useReason(doctorId: string): UseFormReturn<ReasonValues> {
  const form = useForm<ReasonValues>({
    defaultValues: { reason: readDraft(draftKey(doctorId))["reason"] ?? "" },
  });
  useDraft(draftKey(doctorId), form.watch, kept);
  return form;
}

/** The visit is booked: the next one begins without words. */
export function dropReason(doctorId: string): void {
  dropDraft(draftKey(doctorId));
}

export function ReasonField({ form }: { form: UseFormReturn<ReasonValues> }) {
  return (
    <Field
      label="What is it about?"
      hint="A few words help your doctor prepare. Nobody else reads them."
      optional
      error={form.formState.errors.reason?.message}
    >
      {(control) => (
        <Textarea
          {...control}
          rows={3}
          autoComplete="off"
          {...form.register("reason", {
            maxLength: { value: MOST, message: `Please keep it below ${MOST} characters.` },
          })}
        />
      )}
    </Field>
  );
}

function draftKey(doctorId: string): string {
  return `reason.${doctorId}`;
}
