import type { Me } from "@prescripto/web-kit/api/types";
import { LogOut, Plus } from "lucide-react";
import { useNavigate } from "react-router";

import { Palette, type PaletteAct } from "../features/palette/palette";
import { placesOf } from "./nav";
import { paths } from "./paths";
import { useSignOut } from "./use-sign-out";

interface FinderProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  actor: Me;
}

/** The palette with this app's places and acts. */
export function Finder({ open, onOpenChange, actor }: FinderProps) {
  const navigate = useNavigate();
  const signOut = useSignOut();
  const go = (to: string) => () => {
    void navigate(to);
  };
  const places = placesOf(actor.role).map(({ to, label, icon }) => ({ label, icon, onChoose: go(to) }));
  const acts: PaletteAct[] = [
    ...(actor.role === "ADMIN"
      ? [{ label: "Add a doctor", icon: Plus, onChoose: go(paths.admin.newDoctor) }]
      : []),
    { label: "Sign out", icon: LogOut, onChoose: signOut },
  ];
  return (
    <Palette
      open={open}
      onOpenChange={onOpenChange}
      places={places}
      acts={acts}
      {...(actor.role === "ADMIN" && {
        clinic: {
          onDoctor: (open: string) => {
            void navigate(paths.admin.doctors({ open }));
          },
          onAppointment: (open: string) => {
            void navigate(paths.admin.appointments({ open }));
          },
        },
      })}
    />
  );
}
