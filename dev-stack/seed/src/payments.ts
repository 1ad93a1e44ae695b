/** Pays demo visits as patients do; the bank's part is played at the Razorpay sandbox. */
import type { PatientAppointment } from "@prescripto/web-kit/api/types";

import { Api, Refused } from "./api.ts";

/** Where the sandbox answers; without one nothing is paid, for then it would be somebody's money. */
const sandbox = process.env["PRESCRIPTO_RAZORPAY"] ?? "";

export const canPay = sandbox !== "";

/** What a browser is given to open the payment dialog with. */
interface Checkout {
  keyId: string;
  orderId: string;
}

/** What the dialog hands to the page. */
interface Paid {
  razorpay_payment_id: string;
  razorpay_signature: string;
}

/** The visit, paid, as it is after that. What is paid already stays as it is. */
export async function pay(patient: Api, visit: PatientAppointment): Promise<PatientAppointment> {
  if (!canPay) return visit;
  const path = `/api/appointments/${visit.id}/payment`;
  try {
    const { keyId, orderId } = await patient.post<Checkout>(path, {});
    const paid = await new Api(sandbox).post<Paid>(`/checkout/orders/${orderId}/payments?key=${keyId}`, {
      outcome: "paid",
      method: "upi",
    });
    return await patient.post<PatientAppointment>(`${path}/confirmation`, {
      paymentId: paid.razorpay_payment_id,
      signature: paid.razorpay_signature,
    });
  } catch (error) {
    if (error instanceof Refused && error.problem === "already-paid") return visit;
    throw error;
  }
}
