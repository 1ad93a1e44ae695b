/** What narrows the list of doctors. */
interface DoctorChoice {
  specialty?: string | undefined;
  q?: string | undefined;
  language?: string | undefined;
  feeMost?: string | undefined;
  days?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  sort?: string | undefined;
}

interface MoveChoice {
  doctor?: string | undefined;
  visit?: string | undefined;
  start?: string | undefined;
}

/** Every address of the app; nothing else spells one. */
export const paths = {
  home: "/",
  doctors: (filter: DoctorChoice = {}) => withQuery("/doctors", { ...filter }),
  /** A doctor, whose times are shown from that day on. */
  doctor: (id: string, from?: string) => withQuery(`/doctors/${encodeURIComponent(id)}`, { from }),
  /** Reviewing one visit before it is booked; `start` is the slot's start as the API wrote it. */
  book: (doctorId: string, start: string, visit?: string) =>
    withQuery(`/doctors/${encodeURIComponent(doctorId)}/book`, { start, visit }),
  appointments: "/appointments",
  appointment: (id: string) => `/appointments/${encodeURIComponent(id)}`,
  receipt: (id: string) => `/appointments/${encodeURIComponent(id)}/receipt`,
  /** Moving a visit; `to` is what is chosen so far. */
  move: (id: string, to: MoveChoice = {}) =>
    withQuery(`/appointments/${encodeURIComponent(id)}/move`, { ...to }),
  profile: "/profile",
  signIn: (from?: string) => withQuery("/sign-in", { from }),
  forgotPassword: "/forgot-password",
  register: (from?: string) => withQuery("/register", { from }),
  about: "/about",
  contact: "/contact",
};

/** Where to go after signing in: a place inside this app, whatever the address claims. */
export function safeReturn(from: string | null): string {
  return from !== null && /^\/(?![/\\])/.test(from) ? from : paths.home;
}

function withQuery(path: string, query: Record<string, string | undefined>): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") given.set(name, value);
  }
  return given.size === 0 ? path : `${path}?${given.toString()}`;
}
