import { paths } from "./paths";

/** Where doctors and their times lead, for the features that list them; a doctor's days begin with that one. */
export function doctorLinksFrom(from?: string) {
  return {
    doctor: (id: string) => paths.doctor(id, from),
    book: (doctorId: string, start: string) => paths.book(doctorId, start),
  };
}
