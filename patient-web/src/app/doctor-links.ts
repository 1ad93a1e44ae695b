import { paths } from "./paths";

/** Where doctors and their times lead, for the features that list them. */
export const doctorLinks = {
  doctor: paths.doctor,
  book: (doctorId: string, start: string) => paths.book(doctorId, start),
};
