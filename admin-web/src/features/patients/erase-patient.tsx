import { explain } from "@prescripto/web-kit/api/words";
import { Button } from "@prescripto/web-kit/ui/button";
import { ConfirmDialog } from "@prescripto/web-kit/ui/dialog";
import { Field } from "@prescripto/web-kit/ui/field";
import { Input } from "@prescripto/web-kit/ui/input";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { toast } from "@prescripto/web-kit/ui/toast";
import { useState } from "react";

import { useErasePatient } from "./queries";

interface ErasePatientProps {
  patient: { id: string; name: string };
}

/** Forgets a patient who asked for it; their name has to be typed, as nothing brings it back. */
export function ErasePatient({ patient }: ErasePatientProps) {
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState("");
  const [missing, setMissing] = useState(false);
  const erasing = useErasePatient();
  const ask = (open: boolean) => {
    erasing.reset();
    setTyped("");
    setMissing(false);
    setAsking(open);
  };
  const isSure = typed.trim() === patient.name;
  const erase = () => {
    setMissing(!isSure);
    if (!isSure) return;
    erasing.mutate(patient.id, {
      onSuccess: () => {
        toast("The patient is erased.");
        setAsking(false);
      },
    });
  };
  return (
    <>
      <Button
        kind="stopQuiet"
        size="small"
        onClick={() => {
          ask(true);
        }}
      >
        Erase this patient
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={ask}
        title={`Erase ${patient.name}?`}
        form={
          <Field
            label={`Type “${patient.name}”`}
            error={missing && !isSure ? "This is not their name as it stands here." : undefined}
          >
            {(control) => (
              <Input
                {...control}
                autoComplete="off"
                value={typed}
                onChange={({ target }) => {
                  setTyped(target.value);
                }}
              />
            )}
          </Field>
        }
        actions={
          <>
            <Button
              onClick={() => {
                ask(false);
              }}
            >
              Keep them
            </Button>
            <Button kind="stop" busy={erasing.isPending} onClick={erase}>
              Erase for good
            </Button>
          </>
        }
      >
        <WhatHappens />
        {erasing.error !== null && <ProblemAlert {...explain(erasing.error)} />}
      </ConfirmDialog>
    </>
  );
}

function WhatHappens() {
  return (
    <div className="grid gap-3">
      <p>Do this when a patient asks to be forgotten. It cannot be undone.</p>
      <ul className="grid list-disc gap-1 pl-5">
        <li>They can no longer sign in, and are signed out everywhere.</li>
        <li>Name, email, phone, birthday and address are removed.</li>
        <li>So is what was written on their visits: reasons, and the doctors’ notes.</li>
        <li>Visits and bills stay in the books, under a number that means nobody.</li>
        <li>The audit trail keeps that number, and that you did this.</li>
      </ul>
    </div>
  );
}
