import { explain } from "@prescripto/web-kit/api/words";
import type { StaffDoctor } from "@prescripto/web-kit/api/types";
import { Switch } from "@prescripto/web-kit/ui/switch";
import { toast } from "@prescripto/web-kit/ui/toast";

import { useChangeDoctor } from "./queries";

interface AcceptingSwitchProps {
  doctor: StaffDoctor;
  labelHidden?: boolean;
}

/** Whether patients can book this doctor. It says which of the two is wanted, so a second click or a repetition undoes nothing. */
export function AcceptingSwitch({
  doctor: { id, name, acceptingPatients },
  labelHidden = false,
}: AcceptingSwitchProps) {
  const { mutate, isPending, variables } = useChangeDoctor(id);
  const set = (wanted: boolean, undoable: boolean) => {
    mutate(
      { acceptingPatients: wanted },
      {
        onSuccess: () => {
          toast(
            wanted
              ? `Patients can book ${name} again.`
              : `Nobody can book ${name} now. Visits already booked stay.`,
            undoable
              ? {
                  action: {
                    label: "Undo",
                    onAction: () => {
                      set(!wanted, false);
                    },
                  },
                  duration: 10_000,
                }
              : {},
          );
        },
        onError: (error) => {
          const { title, advice } = explain(error);
          toast(`${title}. ${advice}`);
        },
      },
    );
  };
  return (
    <Switch
      label={labelHidden ? `${name} accepts patients` : "Accepts patients"}
      labelHidden={labelHidden}
      checked={isPending ? (variables.acceptingPatients ?? acceptingPatients) : acceptingPatients}
      busy={isPending}
      onChange={(wanted) => {
        set(wanted, true);
      }}
    />
  );
}
