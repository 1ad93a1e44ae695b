import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { Button } from "@prescripto/web-kit/ui/button";
import { CalendarClock } from "lucide-react";
import { useState } from "react";

import { MoveDialog } from "./move-dialog";
import type { Side } from "./queries";

/** Leads to another time, doctor or kind of visit, where the server allows it. */
export function MoveButton({ visit, side }: { visit: StaffAppointment; side: Side }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      {visit.allowed.includes("MOVE") && (
        <Button
          kind="quiet"
          onClick={() => {
            setAsking(true);
          }}
        >
          <CalendarClock aria-hidden /> Move
        </Button>
      )}
      {asking && <MoveDialog visit={visit} side={side} onClose={setAsking.bind(null, false)} />}
    </>
  );
}
