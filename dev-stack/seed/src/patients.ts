/** Registers the demo patients. */
import type { PatientProfile, Session } from "@prescripto/web-kit/api/types";

import { anyKey, Refused, type Api } from "./api.ts";
import { patientPassword, patients, type DemoPatient } from "./data.ts";
import { inTurns } from "./in-turns.ts";
import type { Progress } from "./progress.ts";

/** The API as each demo patient, by their e-mail address. */
export async function seedPatients(api: Api, progress: Progress): Promise<Map<string, Api>> {
  const signedIn = new Map<string, Api>();
  await inTurns(patients, async (patient) => {
    const theirs = await register(api, patient);
    signedIn.set(patient.email, theirs);
    const profile = await theirs.get<PatientProfile>("/api/patient/profile");
    if (profile.born !== undefined) return;
    const { phone, born, gender, address } = patient;
    await theirs.patch<PatientProfile>("/api/patient/profile", { phone, born, gender, address });
    progress.added("patient", patient.name);
  });
  return signedIn;
}

async function register(api: Api, { name, email }: DemoPatient): Promise<Api> {
  try {
    const registration = { name, email, password: patientPassword };
    return api.as(await api.post<Session>("/api/accounts", registration, anyKey()));
  } catch (error) {
    if (error instanceof Refused && error.problem === "email-taken") {
      return api.signedIn("PATIENT", email, patientPassword);
    }
    throw error;
  }
}
