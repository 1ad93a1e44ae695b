import { api } from "@prescripto/web-kit/api/client";
import { PUBLIC } from "@prescripto/web-kit/api/queries";
import type {
  Checkout,
  PatientAppointment,
  PaymentConfirmation,
  Receipt,
} from "@prescripto/web-kit/api/types";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

/** Opens the order of a visit; however often it is asked, there is one. */
export function startPayment(id: string): Promise<Checkout> {
  return api.post<Checkout>(`${pathOf(id)}/payment`, {});
}

/** Tells the server what the provider's window said. Repeating it gives the same answer. */
export function confirmPayment(id: string, said: PaymentConfirmation): Promise<PatientAppointment> {
  return api.post<PatientAppointment>(`${pathOf(id)}/payment/confirmation`, said);
}

/** Has the server ask the provider now. */
export function checkPayment(id: string): Promise<PatientAppointment> {
  return api.post<PatientAppointment>(`${pathOf(id)}/payment/check`, {});
}

/** Whatever is shown of appointments and free times is asked for anew: a payment books, or frees. */
export function useRefreshAfterPayment(): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ["appointments"] });
    void queries.invalidateQueries({ queryKey: [PUBLIC, "slots"] });
    void queries.invalidateQueries({ queryKey: [PUBLIC, "doctors"] });
  };
}

export function receiptOf(id: string) {
  return queryOptions({
    queryKey: ["appointments", "receipt", id],
    queryFn: ({ signal }) => api.get<Receipt>(`${pathOf(id)}/receipt`, { signal }),
  });
}

/** The receipt as a PDF. */
export function useReceiptFile(id: string) {
  return useMutation({ mutationFn: () => api.file(`${pathOf(id)}/receipt.pdf`, "application/pdf") });
}

function pathOf(id: string): string {
  return `/api/appointments/${encodeURIComponent(id)}`;
}
