import type { AppointmentStatus } from "@prescripto/web-kit/api/types";
import { wordsForStatus } from "@prescripto/web-kit/appointment/status";
import { Badge } from "@prescripto/web-kit/ui/badge";

export function StatusBadge({ status }: { status: AppointmentStatus }) {
  const { label, tone } = wordsForStatus(status);
  return <Badge tone={tone}>{label}</Badge>;
}
