import { useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import { Search, type LucideIcon } from "lucide-react";
import { Dialog } from "radix-ui";
import { useState } from "react";

import { AppointmentGroup } from "./appointment-group";
import { DoctorGroup } from "./doctor-group";
import { choice, group } from "./look";
import { appointmentsNamed, doctorsNamed } from "./queries";
import { useSettled } from "./use-settled";

export interface PaletteAct {
  label: string;
  icon: LucideIcon;
  onChoose: () => void;
}

interface PaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  places: readonly PaletteAct[];
  acts: readonly PaletteAct[];
  /** Who may look in the whole clinic: what happens with what was chosen. */
  clinic?: { onDoctor: (id: string) => void; onAppointment: (id: string) => void };
}

const PAUSE = 150;

/** Finds anything by typing a few letters of it. */
export function Palette({ open, onOpenChange, ...content }: PaletteProps) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-veil" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-3 top-[10dvh] z-50 mx-auto max-w-xl animate-rise overflow-hidden rounded-touch bg-surface text-ink shadow-float"
        >
          <Dialog.Title className="sr-only">Find</Dialog.Title>
          <Choices
            {...content}
            onChosen={() => {
              onOpenChange(false);
            }}
          />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Choices({
  places,
  acts,
  clinic,
  onChosen,
}: Omit<PaletteProps, "open" | "onOpenChange"> & { onChosen: () => void }) {
  const [typed, setTyped] = useState("");
  const sought = typed.trim();
  const settled = useSettled(sought, PAUSE);
  const enabled = clinic !== undefined && settled !== "";
  const doctors = useQuery({ ...doctorsNamed(settled), enabled });
  const appointments = useQuery({ ...appointmentsNamed(settled), enabled });
  const looking =
    clinic !== undefined && (doctors.isFetching || appointments.isFetching || settled !== sought);
  const chosen = (act: () => void) => () => {
    onChosen();
    act();
  };
  return (
    <Command label="Find" loop shouldFilter={false}>
      <div className="flex items-center gap-3 border-b border-line px-5">
        <Search aria-hidden className="size-5 shrink-0 text-muted" />
        <Command.Input
          value={typed}
          onValueChange={setTyped}
          placeholder={
            clinic === undefined
              ? "A page or something to do"
              : "A patient, a doctor, a page or something to do"
          }
          className="min-h-14 flex-1 bg-transparent text-lead outline-none placeholder:text-muted"
        />
      </div>
      <Command.List className="max-h-[60dvh] overflow-y-auto">
        {!looking && (
          <Command.Empty className="px-5 py-6 text-muted">
            {doctors.isError || appointments.isError
              ? "Not everything could be looked up just now."
              : "Nothing is called that."}
          </Command.Empty>
        )}
        <Group heading="Pages" choices={named(places, sought)} chosen={chosen} />
        {clinic !== undefined && sought !== "" && (
          <>
            <DoctorGroup
              doctors={doctors.data ?? []}
              onChoose={(id) => {
                chosen(() => {
                  clinic.onDoctor(id);
                })();
              }}
            />
            <AppointmentGroup
              appointments={appointments.data ?? []}
              onChoose={(id) => {
                chosen(() => {
                  clinic.onAppointment(id);
                })();
              }}
            />
          </>
        )}
        <Group heading="Do" choices={named(acts, sought)} chosen={chosen} />
      </Command.List>
    </Command>
  );
}

/** Those with all the typed words in their name. */
function named(acts: readonly PaletteAct[], text: string): readonly PaletteAct[] {
  const words = text.toLowerCase().split(/\s+/);
  return acts.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
}

interface GroupProps {
  heading: string;
  choices: readonly PaletteAct[];
  chosen: (act: () => void) => () => void;
}

function Group({ heading, choices, chosen }: GroupProps) {
  if (choices.length === 0) return null;
  return (
    <Command.Group heading={heading} className={group}>
      {choices.map(({ label, icon: Icon, onChoose }) => (
        <Command.Item key={label} value={label} className={choice} onSelect={chosen(onChoose)}>
          <Icon aria-hidden />
          {label}
        </Command.Item>
      ))}
    </Command.Group>
  );
}
