import type { DoctorChange, StaffDoctor } from "@prescripto/web-kit/api/types";
import { z } from "zod";

const line = (what: string) =>
  z.string().trim().min(1, `Please write ${what}.`).max(100, "Please keep it below 100 characters.");

/** "English, Hindi" -> ["English", "Hindi"] */
export const languages = z
  .string()
  .transform((text) =>
    text
      .split(",")
      .map((language) => language.trim())
      .filter((language) => language !== ""),
  )
  .pipe(z.array(z.string()).min(1, "Please name at least one language."));

/** The words on a doctor's page, as an admin types them. */
export const details = z.object({
  name: line("the name"),
  degree: line("the degree"),
  experienceYears: z.coerce
    .number<string>("Please write a number of years.")
    .int("Please write whole years.")
    .min(0, "Please write 0 or more.")
    .max(80, "That is more than anyone has."),
  languages,
  address: z
    .string()
    .trim()
    .min(1, "Please write where the doctor sees patients.")
    .max(300, "Please keep it below 300 characters."),
  about: z
    .string()
    .trim()
    .min(1, "Please write a few sentences about the doctor.")
    .max(4000, "Please keep it below 4000 characters."),
});

export type DetailsTyped = z.input<typeof details>;
export type DetailsRead = z.output<typeof details>;

export const detailPointers = {
  "/name": "name",
  "/degree": "degree",
  "/experienceYears": "experienceYears",
  "/languages": "languages",
  "/address": "address",
  "/about": "about",
} as const;

export function typedDetails(doctor: StaffDoctor): DetailsTyped {
  const { name, degree, experienceYears, address, about } = doctor;
  return {
    name,
    degree,
    experienceYears: String(experienceYears),
    languages: doctor.languages.join(", "),
    address,
    about,
  };
}

/** Only what was changed goes to the server, so that it overwrites nothing somebody else changed meanwhile. */
export function changeOf(doctor: StaffDoctor, read: DetailsRead): DoctorChange {
  const { name, degree, experienceYears, address, about } = read;
  return {
    ...(name !== doctor.name && { name }),
    ...(degree !== doctor.degree && { degree }),
    ...(experienceYears !== doctor.experienceYears && { experienceYears }),
    ...(address !== doctor.address && { address }),
    ...(about !== doctor.about && { about }),
    ...(read.languages.join() !== doctor.languages.join() && { languages: read.languages }),
  };
}
