import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { Button } from "@prescripto/web-kit/ui/button";
import { X } from "lucide-react";
import { useState } from "react";

import { CancelDialog } from "./cancel-dialog";
import type { Side } from "./queries";

interface CancelButtonProps {
  appointment: StaffAppointment;
  side: Side;
  /** In a row of a table: a sign with a tooltip instead of words. */
  small?: boolean;
}

/** Leads to cancelling, where the server allows it. */
export function CancelButton({ appointment, side, small = false }: CancelButtonProps) {
  const [asking, setAsking] = useState(false);
  if (!appointment.allowed.includes("CANCEL")) return null;
  const ask = () => {
    setAsking(true);
  };
  return (
    <>
      {small ? (
        <button
          type="button"
          aria-label={`Cancel the visit of ${appointment.patient.name}`}
          title="Cancel the visit"
          onClick={ask}
          className="relative z-1 inline-flex size-8 items-center justify-center rounded-touch text-muted hover:bg-brick-soft hover:text-brick pointer-coarse:size-11"
        >
          <X aria-hidden className="size-4" />
        </button>
      ) : (
        <Button kind="stopQuiet" onClick={ask}>
          Cancel the visit
        </Button>
      )}
      <CancelDialog appointment={appointment} side={side} open={asking} onOpenChange={setAsking} />
    </>
  );
}
