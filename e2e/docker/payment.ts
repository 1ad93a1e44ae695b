/** A visit paid online. The bank pays and no browser is there to tell of it: the provider's own word must arrive. */
import { Api } from "@prescripto/seed/api";
import type { Checkout, PatientAppointment } from "@prescripto/web-kit/api/types";

import type { Clinic, Doctor } from "../support/clinic.ts";

import { eventually } from "./eventually.ts";

/** A webhook that nobody took is sent again within a minute. */
const PATIENCE_SECONDS = 120;

/** A stranger holds a prepaid visit and pays for it, which books it. */
export async function payOnline(clinic: Clinic, doctor: Doctor): Promise<void> {
  const { razorpay } = clinic.endpoints;
  if (razorpay === undefined) throw new Error("there is no sandbox to pay at");
  const patient = await clinic.patient();
  const { start } = await clinic.slot(doctor, "prepaid");
  const { id } = await clinic.book(patient, doctor, start, "prepaid");
  const { orderId, script } = await patient.api.post<Checkout>(`/api/appointments/${id}/payment`, {});
  const dialog = await fetch(script);
  if (!dialog.ok) throw new Error(`${script}, which a browser loads to pay, answered ${dialog.status}`);
  await new Api(razorpay).post(`/sandbox/orders/${orderId}/payments`, {});
  await eventually(`visit ${id} is paid and booked`, PATIENCE_SECONDS, async () => {
    const visit = await patient.api.get<PatientAppointment>(`/api/appointments/${id}`);
    return visit.status === "BOOKED" && visit.payment.status === "PAID";
  });
  // The trail knows a payment by its bill, which has its visit's id behind a prefix of its own.
  const bill = { id: id.replace(/^[^_]+/, "bil") };
  await eventually(`audit row of the payment of ${id}`, PATIENCE_SECONDS, async () => {
    return (await clinic.auditOf(bill)).filter((type) => type === "PAYMENT_SUCCESS").length === 1;
  });
}
