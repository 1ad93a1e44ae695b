import type { CancellationForm, PatientAppointment } from "@prescripto/web-kit/api/types";
import { explain } from "@prescripto/web-kit/api/words";
import { dateOf, formatDateLong, formatTime } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Button } from "@prescripto/web-kit/ui/button";
import { ClinicTimeNote } from "@prescripto/web-kit/ui/clinic-time-note";
import { ConfirmDialog } from "@prescripto/web-kit/ui/dialog";
import { Field } from "@prescripto/web-kit/ui/field";
import { Input, Select } from "@prescripto/web-kit/ui/input";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { toast } from "@prescripto/web-kit/ui/toast";
import { useState } from "react";

import { patientCodes, wordsForCode } from "./cancellation-code";
import { useCancel } from "./queries";
import { wordsForCost } from "./refund";

interface CancelDialogProps {
  appointment: PatientAppointment;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Asks before cancelling, says what it touches and what comes back, and listens to why. */
export function CancelDialog({ appointment, open, onOpenChange }: CancelDialogProps) {
  const { doctor, start, zone } = appointment;
  const now = useNow();
  const [why, setWhy] = useState<CancellationForm>({});
  const day = formatDateLong(dateOf(start, zone));
  const cancel = useCancel(appointment.id, {
    onSuccess: () => {
      onOpenChange(false);
      toast(`Your visit on ${day} is cancelled.`);
    },
  });
  const change = (next: boolean) => {
    if (!next) cancel.reset();
    onOpenChange(next);
  };
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={change}
      title="Cancel this visit?"
      form={<Why why={why} onChange={setWhy} />}
      actions={
        <>
          <Button
            disabled={cancel.isPending}
            onClick={() => {
              change(false);
            }}
          >
            Keep the visit
          </Button>
          <Button
            kind="stop"
            busy={cancel.isPending}
            onClick={() => {
              cancel.mutate(sent(why));
            }}
          >
            Cancel the visit
          </Button>
        </>
      }
    >
      <p>
        {day} at {formatTime(start, zone)} with {doctor.name}.
      </p>
      {wordsForCost(appointment, now).map((words) => (
        <p key={words}>{words}</p>
      ))}
      <p className="text-muted">
        The time becomes free for someone else at once, and we email you that it is cancelled. To come after
        all, you book again.
      </p>
      <ClinicTimeNote zone={zone} at={start} />
      {cancel.isError && <ProblemAlert {...explain(cancel.error)} />}
    </ConfirmDialog>
  );
}

interface WhyProps {
  why: CancellationForm;
  onChange: (why: CancellationForm) => void;
}

function Why({ why, onChange }: WhyProps) {
  return (
    <div className="grid gap-4">
      <Field label="Why do you cancel?" optional>
        {(control) => (
          <Select
            {...control}
            value={why.code ?? ""}
            onChange={({ target }) => {
              const code = patientCodes.find((one) => one === target.value);
              onChange(code === undefined ? {} : { ...why, code });
            }}
          >
            <option value="">Rather not say</option>
            {patientCodes.map((code) => (
              <option key={code} value={code}>
                {wordsForCode(code)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {why.code !== undefined && (
        <Field label="A word to the clinic" optional>
          {(control) => (
            <Input
              {...control}
              maxLength={300}
              autoComplete="off"
              value={why.note ?? ""}
              onChange={({ target }) => {
                onChange({ ...why, note: target.value });
              }}
            />
          )}
        </Field>
      )}
    </div>
  );
}

function sent({ code, note = "" }: CancellationForm): CancellationForm {
  return {
    ...(code === undefined ? {} : { code }),
    ...(note.trim() === "" ? {} : { note: note.trim() }),
  };
}
