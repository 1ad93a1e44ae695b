import type { AppointmentStatus } from "@prescripto/web-kit/api/types";
import { ToggleChoice } from "@prescripto/web-kit/ui/toggle-choice";

import { labelOf } from "./status-badge";

interface StatusChoiceProps {
  chosen: readonly AppointmentStatus[];
  onToggle: (status: AppointmentStatus) => void;
}

const inOrder: readonly AppointmentStatus[] = [
  "HELD",
  "BOOKED",
  "ARRIVED",
  "COMPLETED",
  "NO_SHOW",
  "CANCELLED",
  "LAPSED",
];
const offered = inOrder.map((value) => ({ value, label: labelOf(value) }));

/** Every status there is. */
export function StatusChoice({ chosen, onToggle }: StatusChoiceProps) {
  return <ToggleChoice label="Status" offered={offered} chosen={chosen} onToggle={onToggle} />;
}
