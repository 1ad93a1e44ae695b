import type { StaffDoctor } from "@prescripto/web-kit/api/types";
import { initials } from "@prescripto/web-kit/format/names";
import { Avatar } from "@prescripto/web-kit/ui/avatar";
import { Command } from "cmdk";

import { choice, group } from "./look";

interface DoctorGroupProps {
  doctors: readonly StaffDoctor[];
  onChoose: (doctorId: string) => void;
}

/** The doctors the letters may mean, as the server found them. */
export function DoctorGroup({ doctors, onChoose }: DoctorGroupProps) {
  if (doctors.length === 0) return null;
  return (
    <Command.Group heading="Doctors" className={group}>
      {doctors.map(({ id, name, photoUrl, specialty }) => (
        <Command.Item
          key={id}
          value={`doctor ${id}`}
          className={choice}
          onSelect={() => {
            onChoose(id);
          }}
        >
          <Avatar size="small" initials={initials(name)} photoUrl={photoUrl} />
          <span>
            {name} <span className="text-small text-muted">{specialty.name}</span>
          </span>
        </Command.Item>
      ))}
    </Command.Group>
  );
}
