import type { Role } from "@prescripto/web-kit/api/types";
import {
  Activity,
  CalendarClock,
  CalendarDays,
  CalendarRange,
  ClipboardList,
  DoorClosed,
  LayoutDashboard,
  Mail,
  Stethoscope,
  Sun,
  UserRound,
  WalletCards,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";

import { paths } from "./paths";

export interface Place {
  to: string;
  label: string;
  icon: LucideIcon;
  /** How much there needs someone. */
  waiting?: number;
}

const places: Partial<Record<Role, readonly Place[]>> = {
  ADMIN: [
    { to: paths.admin.overview, label: "Overview", icon: LayoutDashboard },
    { to: paths.admin.anyCalendar, label: "Calendar", icon: CalendarRange },
    { to: paths.admin.appointments(), label: "Appointments", icon: CalendarDays },
    { to: paths.admin.doctors(), label: "Doctors", icon: Stethoscope },
    { to: paths.admin.payments(), label: "Payments", icon: WalletCards },
    { to: paths.admin.holidays, label: "Holidays", icon: DoorClosed },
    { to: paths.admin.messages(), label: "Messages", icon: Mail },
    { to: paths.admin.audit(), label: "Audit", icon: ClipboardList },
    { to: paths.admin.system, label: "System", icon: Activity },
  ],
  DOCTOR: [
    { to: paths.doctor.today, label: "Today", icon: Sun },
    { to: paths.doctor.calendar(), label: "Calendar", icon: CalendarRange },
    { to: paths.doctor.appointments(), label: "Appointments", icon: CalendarDays },
    { to: paths.doctor.schedule, label: "Schedule", icon: CalendarClock },
    { to: paths.doctor.profile, label: "Profile", icon: UserRound },
  ],
};

/** Where the rail, the bottom bar and the palette lead. */
export function placesOf(role: Role): readonly Place[] {
  return places[role] ?? [];
}
