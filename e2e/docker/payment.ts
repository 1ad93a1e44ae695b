/** A visit paid online. The bank pays and no browser is there to tell of it: the provider's own word must arrive. */
import type { PatientAppointment } from "@prescripto/web-kit/api/types";

import { Clinic, type Doctor } from "../support/clinic.ts";
import { Provider } from "../support/provider.ts";

import { eventually } from "./eventually.ts";
import { again, type Booked } from "./journey.ts";

/** A webhook that nobody took is sent again within a minute; the mail's and the trail's steps come after that. */
const PATIENCE_SECONDS = 240;

/** A stranger holds a prepaid visit, and the bank pays for it. */
export async function pay(clinic: Clinic, doctor: Doctor): Promise<Booked> {
  const patient = await clinic.patient();
  const { start } = await clinic.slot(doctor, "prepaid");
  const { id } = await clinic.book(patient, doctor, start, "prepaid");
  const { orderId } = await clinic.order(patient, { id });
  await new Provider(clinic.endpoints).pay(orderId);
  return { patient, id };
}

/** It is booked, and the trail has its one payment. */
export async function isPaid({ endpoints }: Clinic, { patient, id }: Booked): Promise<void> {
  const clinic = new Clinic(endpoints);
  await eventually(`visit ${id} is paid and booked`, PATIENCE_SECONDS, async () => {
    const { api } = await again(clinic, patient);
    const visit = await api.get<PatientAppointment>(`/api/appointments/${id}`);
    return visit.status === "BOOKED" && visit.payment.status === "PAID";
  });
  // The trail knows a payment by its bill, which has its visit's id behind a prefix of its own.
  const bill = { id: id.replace(/^[^_]+/, "bil") };
  await eventually(`audit row of the payment of ${id}`, PATIENCE_SECONDS, async () => {
    const events = await clinic.auditOf(bill);
    return events.filter((type) => type === "PAYMENT_SUCCESS").length === 1;
  });
}
