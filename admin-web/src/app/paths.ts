import type { Role } from "@prescripto/web-kit/api/types";

type Query = Record<string, string | undefined>;

/** Every address of the app; nothing else spells one. */
export const paths = {
  home: "/",
  signIn: "/sign-in",
  forgotPassword: "/forgot-password",
  admin: {
    overview: "/admin/overview",
    appointments: (
      filter: { status?: string; doctor?: string; from?: string; to?: string; open?: string } = {},
    ) => withQuery("/admin/appointments", filter),
    payments: (filter: { tab?: string; doctor?: string; from?: string; to?: string; open?: string } = {}) =>
      withQuery("/admin/payments", filter),
    doctors: (filter: { q?: string; open?: string } = {}) => withQuery("/admin/doctors", filter),
    newDoctor: "/admin/doctors/new",
    anyCalendar: "/admin/calendar",
    calendar: (doctorId: string, span: { view?: string; date?: string; open?: string } = {}) =>
      withQuery(`/admin/doctors/${encodeURIComponent(doctorId)}/calendar`, span),
    schedule: (doctorId: string) => `/admin/doctors/${encodeURIComponent(doctorId)}/schedule`,
    holidays: "/admin/holidays",
    messages: (filter: { view?: string; appointment?: string } = {}) => withQuery("/admin/messages", filter),
    audit: (
      filter: {
        subject?: string;
        actor?: string;
        patient?: string;
        correlation?: string;
        open?: string;
      } = {},
    ) => withQuery("/admin/audit", filter),
    system: "/admin/system",
    story: (appointmentId: string) => `/admin/audit/appointments/${encodeURIComponent(appointmentId)}`,
  },
  doctor: {
    today: "/doctor/today",
    calendar: (span: { view?: string; date?: string; open?: string } = {}) =>
      withQuery("/doctor/calendar", span),
    appointments: (filter: { status?: string; from?: string; to?: string; open?: string } = {}) =>
      withQuery("/doctor/appointments", filter),
    schedule: "/doctor/schedule",
    profile: "/doctor/profile",
  },
};

/** Where each role begins; undefined: this app has no place for it. */
export function homeOf(role: Role): string | undefined {
  const homes: Partial<Record<Role, string>> = {
    ADMIN: paths.admin.overview,
    DOCTOR: paths.doctor.today,
  };
  return homes[role];
}

function withQuery(path: string, query: Query): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") given.set(name, value);
  }
  return given.size === 0 ? path : `${path}?${given.toString()}`;
}
