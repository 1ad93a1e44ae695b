import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { Button } from "@prescripto/web-kit/ui/button";
import { X } from "lucide-react";
import { useState } from "react";

import { CancelDialog } from "./cancel-dialog";
import type { Side } from "./queries";

interface CancelButtonProps {
  visit: StaffAppointment;
  side: Side;
  /** In a row of a table: a sign with a tooltip instead of words. */
  small?: boolean;
}

/** Leads to cancelling, where the server allows it. */
export function CancelButton({ visit, side, small = false }: CancelButtonProps) {
  const [asking, setAsking] = useState(false);
  // A dialog that is open stays to say what came in between.
  const allowed = visit.allowed.includes("CANCEL");
  if (!allowed && !asking) return null;
  const ask = () => {
    setAsking(true);
  };
  return (
    <>
      {allowed && small && (
        <button
          type="button"
          aria-label={`Cancel the visit of ${visit.patient.name}`}
          title="Cancel the visit"
          onClick={ask}
          className="relative z-1 inline-flex size-8 items-center justify-center rounded-touch text-muted hover:bg-brick-soft hover:text-brick max-sm:hidden pointer-coarse:size-11"
        >
          <X aria-hidden className="size-4" />
        </button>
      )}
      {allowed && !small && (
        <Button kind="stopQuiet" onClick={ask}>
          Cancel the visit
        </Button>
      )}
      {asking && <CancelDialog visit={visit} side={side} open onOpenChange={setAsking} />}
    </>
  );
}
