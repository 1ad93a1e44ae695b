import type { NewDoctor } from "@prescripto/web-kit/api/types";
import { parseMoney } from "@prescripto/web-kit/format/money";
import { z } from "zod";

import { detailPointers, details } from "./details";

const specialtyCodes = [
  "GENERAL_PHYSICIAN",
  "GYNECOLOGY",
  "DERMATOLOGY",
  "PEDIATRICS",
  "NEUROLOGY",
  "GASTROENTEROLOGY",
] as const satisfies readonly NewDoctor["specialty"][];

/** What an admin types about a new doctor. @param currency the clinic's, in which the fee is read */
export function newDoctorForm(currency: string) {
  return details.extend({
    email: z.email("This does not look like an email, for example asha.rao@example.com."),
    password: z
      .string()
      .min(10, "Please take at least 10 characters.")
      .max(128, "Please take at most 128 characters."),
    specialty: z.string().pipe(z.enum(specialtyCodes, "Please choose the specialty.")),
    fee: z.string().transform((text, context) => {
      const fee = parseMoney(text, currency);
      if (fee === undefined) {
        context.addIssue({ code: "custom", message: "Please write an amount, for example 500." });
        return z.NEVER;
      }
      return fee;
    }),
  });
}

export type NewDoctorTyped = z.input<ReturnType<typeof newDoctorForm>>;

export const newDoctorPointers = {
  ...detailPointers,
  "/email": "email",
  "/password": "password",
  "/specialty": "specialty",
  "/fee": "fee",
  "/fee/amount": "fee",
  "/fee/currency": "fee",
} as const;

/** What a reload may bring back: everything but the password. */
export const draftFields = [
  "name",
  "email",
  "specialty",
  "degree",
  "experienceYears",
  "languages",
  "fee",
  "address",
  "about",
] as const;

export const nothingTyped: NewDoctorTyped = {
  name: "",
  email: "",
  password: "",
  specialty: "",
  degree: "",
  experienceYears: "",
  languages: "",
  fee: "",
  address: "",
  about: "",
};
