import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { Button } from "@prescripto/web-kit/ui/button";
import { useState } from "react";

import { CancelDialog } from "./cancel-dialog";

/** Leads to cancelling, where the server allows it. */
export function CancelButton({ appointment }: { appointment: PatientAppointment }) {
  const [asking, setAsking] = useState(false);
  if (!appointment.allowed.includes("CANCEL")) return null;
  return (
    <>
      <Button
        kind="stopQuiet"
        onClick={() => {
          setAsking(true);
        }}
      >
        Cancel visit
      </Button>
      <CancelDialog appointment={appointment} open={asking} onOpenChange={setAsking} />
    </>
  );
}
