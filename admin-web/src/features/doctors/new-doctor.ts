import type { NewDoctor } from "@prescripto/web-kit/api/types";
import { parseMoney } from "@prescripto/web-kit/format/money";
import { z } from "zod";

import { detailPointers, details } from "./details";

/** What an admin types about a new doctor. @param currency the clinic's, in which the fee is read */
export function newDoctorForm(currency: string) {
  return details.extend({
    email: z.email("This does not look like an email, for example asha.rao@example.com."),
    password: z
      .string()
      .min(10, "Please take at least 10 characters.")
      .max(128, "Please take at most 128 characters."),
    specialty: z.string().min(1, "Please choose the specialty."),
    fee: z.string().transform((text, context) => {
      const fee = parseMoney(text, currency);
      if (fee === undefined) {
        context.addIssue({ code: "custom", message: "Please write an amount, for example 500." });
        return z.NEVER;
      }
      return fee;
    }),
    visitMinutes: z.coerce
      .number<string>("Please write a number of minutes.")
      .int("Please write whole minutes.")
      .min(5, "A visit lasts at least 5 minutes.")
      .max(480, "A visit lasts at most 8 hours.")
      .multipleOf(5, "Please write a multiple of 5 minutes."),
  });
}

export type NewDoctorTyped = z.input<ReturnType<typeof newDoctorForm>>;
export type NewDoctorRead = NewDoctor;

export const newDoctorPointers = {
  ...detailPointers,
  "/email": "email",
  "/password": "password",
  "/specialty": "specialty",
  "/fee": "fee",
  "/fee/amount": "fee",
  "/fee/currency": "fee",
  "/visitMinutes": "visitMinutes",
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
  "visitMinutes",
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
  visitMinutes: "30",
  address: "",
  about: "",
};
