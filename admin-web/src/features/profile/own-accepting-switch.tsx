import { explain } from "@prescripto/web-kit/api/words";
import type { StaffDoctor } from "@prescripto/web-kit/api/types";
import { Switch } from "@prescripto/web-kit/ui/switch";
import { toast } from "@prescripto/web-kit/ui/toast";

import { useChangeProfile } from "./queries";

/** Whether patients can book the doctor; it sets what is wanted, so a repetition changes nothing. */
export function OwnAcceptingSwitch({ doctor: { acceptingPatients } }: { doctor: StaffDoctor }) {
  const { mutate, isPending, variables } = useChangeProfile();
  return (
    <div className="grid gap-1">
      <Switch
        label="Patients can book me"
        checked={isPending ? (variables.acceptingPatients ?? acceptingPatients) : acceptingPatients}
        busy={isPending}
        onChange={(wanted) => {
          mutate(
            { acceptingPatients: wanted },
            {
              onError: (error) => {
                const { title, advice } = explain(error);
                toast(`${title}. ${advice}`);
              },
            },
          );
        }}
      />
      <p className="text-small text-muted">
        {acceptingPatients
          ? "Patients see your free times."
          : "Nobody can book you now. Visits that are already booked stay."}
      </p>
    </div>
  );
}
