import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { BadgeCheck, Check, UserCheck, UserX, type LucideIcon } from "lucide-react";

import type { Act } from "./queries";

interface ActWords {
  label: string;
  /** With the patient's name, where nothing beside it says whose visit it is. */
  long: (patient: string) => string;
  /** Afterwards. */
  done: (patient: string) => string;
  icon: LucideIcon;
}

type Step = Exclude<Act, "UNDO">;

export const words: Record<Step, ActWords> = {
  CONFIRM: {
    label: "Confirm",
    long: (patient) => `Confirm the visit of ${patient}`,
    done: (patient) => `The visit of ${patient} is booked.`,
    icon: BadgeCheck,
  },
  ARRIVE: {
    label: "Arrived",
    long: (patient) => `${patient} has arrived`,
    done: (patient) => `${patient} is here.`,
    icon: UserCheck,
  },
  COMPLETE: {
    label: "Complete",
    long: (patient) => `Complete the visit of ${patient}`,
    done: (patient) => `The visit of ${patient} is completed.`,
    icon: Check,
  },
  NO_SHOW: {
    label: "No-show",
    long: (patient) => `${patient} did not come`,
    done: (patient) => `${patient} did not come. That is noted.`,
    icon: UserX,
  },
};

const inOrder: readonly Step[] = ["CONFIRM", "ARRIVE", "COMPLETE", "NO_SHOW"];

/** What the server lets one record now, the usual next thing first. */
export function stepsOf({ allowed }: Pick<StaffAppointment, "allowed">): readonly Step[] {
  return inOrder.filter((step) => allowed.includes(step));
}
