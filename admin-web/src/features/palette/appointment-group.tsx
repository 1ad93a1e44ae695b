import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { formatWhen } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Command } from "cmdk";
import { CalendarDays } from "lucide-react";

import { choice, group } from "./look";

interface AppointmentGroupProps {
  appointments: readonly StaffAppointment[];
  onChoose: (id: string) => void;
}

/** The newest appointments of the patients the letters may mean, as the server found them. */
export function AppointmentGroup({ appointments, onChoose }: AppointmentGroupProps) {
  const now = useNow();
  if (appointments.length === 0) return null;
  return (
    <Command.Group heading="Appointments" className={group}>
      {appointments.map(({ id, start, zone, patient, doctor }) => (
        <Command.Item
          key={id}
          value={`appointment ${id}`}
          className={choice}
          onSelect={() => {
            onChoose(id);
          }}
        >
          <CalendarDays aria-hidden />
          <span>
            {patient.name}{" "}
            <span className="text-small text-muted figures">
              {formatWhen(start, zone, now)} · {doctor.name}
            </span>
          </span>
        </Command.Item>
      ))}
    </Command.Group>
  );
}
