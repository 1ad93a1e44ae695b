import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { explain } from "@prescripto/web-kit/api/words";
import { toast } from "@prescripto/web-kit/ui/toast";

import { words } from "./acts";
import { useRecord, type Act, type Side } from "./queries";

/** A misclick is noticed within this time; later the inspector still has the way back. */
const WAY_BACK = 10_000;

/** Records what happened to a visit in one click, says so in passing, and offers the way back at once. */
export function useSteps(side: Side) {
  const undoing = useRecord(side, {
    onDone: ({ visit }) => {
      toast(`Undone. ${visit.patient.name} is as before.`, { about: visit.id });
    },
    onRefused: tell,
  });
  const undo = (visit: StaffAppointment) => {
    undoing.mutate({ act: "UNDO", visit });
  };
  const recording = useRecord(side, {
    onDone: ({ act, visit }) => {
      if (act === "UNDO") return;
      const text = words[act].done(visit.patient.name);
      if (act === "CONFIRM") toast(text, { about: visit.id });
      else
        toast(text, {
          about: visit.id,
          duration: WAY_BACK,
          action: {
            label: "Undo",
            onAction: () => {
              undo(visit);
            },
          },
        });
    },
    onRefused: tell,
  });
  return {
    record: (act: Exclude<Act, "UNDO">, visit: StaffAppointment) => {
      recording.mutate({ act, visit });
    },
    undo,
    /** What is under way. */
    busy: recording.isPending ? recording.variables.act : undoing.isPending ? "UNDO" : undefined,
  };
}

function tell(error: unknown): void {
  const { title, advice, correlation } = explain(error);
  toast(`${title}. ${advice}${correlation === undefined ? "" : ` Reference: ${correlation}`}`, {
    duration: WAY_BACK,
  });
}
