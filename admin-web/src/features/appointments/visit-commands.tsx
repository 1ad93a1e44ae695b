import type { StaffAppointment } from "@prescripto/web-kit/api/types";

import { CancelButton } from "./cancel-button";
import { ChangeTypeButton } from "./change-type-button";
import { MoveButton } from "./move-button";
import type { Side } from "./queries";
import { StepButtons } from "./step-buttons";
import { UndoButton } from "./undo-button";

/** Everything one can do with a visit now: what happens next above, what changes the agreement below. */
export function VisitCommands({ visit, side }: { visit: StaffAppointment; side: Side }) {
  return (
    // Hidden rather than gone where nothing is allowed: a dialog that stands open belongs to one of the buttons.
    <div className="grid gap-3 border-t border-line pt-5 not-has-[button]:hidden">
      <div className="flex flex-wrap gap-2 empty:hidden">
        <StepButtons visit={visit} side={side} weight="usual" />
        <UndoButton visit={visit} side={side} />
      </div>
      <div className="-mx-4 flex flex-wrap gap-x-1 empty:hidden">
        <MoveButton visit={visit} side={side} />
        <ChangeTypeButton visit={visit} side={side} />
        <CancelButton visit={visit} side={side} />
      </div>
    </div>
  );
}
