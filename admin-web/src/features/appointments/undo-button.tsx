import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { formatTime } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Button } from "@prescripto/web-kit/ui/button";
import { Undo2 } from "lucide-react";

import type { Side } from "./queries";
import { useSteps } from "./use-steps";

/** The way back from the last thing recorded, while the server still has one. */
export function UndoButton({ visit, side }: { visit: StaffAppointment; side: Side }) {
  const { undo, busy } = useSteps(side);
  const now = useNow();
  const { undoUntil, allowed, zone } = visit;
  if (!allowed.includes("UNDO") || undoUntil === undefined || Date.parse(undoUntil) <= now) return null;
  return (
    <Button
      busy={busy === "UNDO"}
      onClick={() => {
        undo(visit);
      }}
    >
      {busy !== "UNDO" && <Undo2 aria-hidden />}
      Undo
      <span className="font-normal text-muted figures">until {formatTime(undoUntil, zone)}</span>
    </Button>
  );
}
