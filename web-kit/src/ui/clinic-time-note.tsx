import { Globe } from "lucide-react";

import { deviceClockDiffers, zoneCity } from "../format/time";

interface ClinicTimeNoteProps {
  /** The clinic's zone. */
  zone: string;
  /** An instant among those shown. */
  at: string | number;
}

/** Says in whose time the times are, when this device's clock would say otherwise. */
export function ClinicTimeNote({ zone, at }: ClinicTimeNoteProps) {
  if (!deviceClockDiffers(zone, at)) return null;
  return (
    <p className="flex items-center gap-2 text-small text-muted">
      <Globe aria-hidden className="size-4 shrink-0" />
      Times are in {zoneCity(zone)} time, where the clinic is.
    </p>
  );
}
