import { z } from "zod";

const environment = z
  .object({
    /** Where patients book, for who came to the wrong door. */
    VITE_PATIENT_WEB: z.url().optional(),
  })
  .parse(import.meta.env);

/** The patients' app: as configured, or on its usual port beside this one. */
export const patientWeb =
  environment.VITE_PATIENT_WEB ?? `${window.location.protocol}//${window.location.hostname}:5173`;
