import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { Button } from "@prescripto/web-kit/ui/button";
import { Shuffle } from "lucide-react";
import { useState } from "react";

import { ChangeTypeDialog } from "./change-type-dialog";
import type { Side } from "./queries";

/** Leads to another kind of visit at the same time, where the server allows it. */
export function ChangeTypeButton({ visit, side }: { visit: StaffAppointment; side: Side }) {
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
          <Shuffle aria-hidden /> Change the kind
        </Button>
      )}
      {asking && <ChangeTypeDialog visit={visit} side={side} onClose={setAsking.bind(null, false)} />}
    </>
  );
}
