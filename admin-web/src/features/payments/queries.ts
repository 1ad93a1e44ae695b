import { api } from "@prescripto/web-kit/api/client";
import { isProblem } from "@prescripto/web-kit/api/problem";
import type { Bill, ListedPayment, StaffAppointment, PaymentsAttention } from "@prescripto/web-kit/api/types";
import type { Page } from "@prescripto/web-kit/api/types";
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query";

import type { PaymentFilter } from "./filter";

/** In whose name one acts. */
export type Side = "admin" | "doctor";

const PAGE = 25;
const MINUTE = 60_000;

/** The clinic's payments, the one that changed last first. */
export const paymentsBy = (filter: PaymentFilter) =>
  infiniteQueryOptions({
    queryKey: ["payments", "list", filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<ListedPayment>>("/api/admin/payments", {
        query: { ...filter, limit: PAGE, after: pageParam },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    placeholderData: keepPreviousData,
  });

/** Money that waits for a decision; looked at all day, so it is asked for again every minute. */
export const paymentsAttention = queryOptions({
  queryKey: ["payments", "attention"],
  queryFn: ({ signal }) => api.get<PaymentsAttention>("/api/admin/payments/attention", { signal }),
  refetchInterval: MINUTE,
});

/** Everything that came of one visit's money; null when nothing was ever tried. */
export const billOf = (side: Side, appointmentId: string) =>
  queryOptions({
    queryKey: ["payments", "bill", side, appointmentId],
    queryFn: async ({ signal }) => {
      try {
        return await api.get<Bill>(visitPath(side, appointmentId, "payment"), { signal });
      } catch (error) {
        if (isProblem(error, "not-found")) return null;
        throw error;
      }
    },
  });

/** The visit that was paid for, with what can be done about its money. */
export const visitOf = (appointmentId: string) =>
  queryOptions({
    queryKey: ["payments", "visit", appointmentId],
    queryFn: ({ signal }) => api.get<StaffAppointment>(visitPath("admin", appointmentId), { signal }),
  });

export function useTakeCash(side: Side) {
  return useDeed((id: string) => api.post<StaffAppointment>(visitPath(side, id, "cash"), {}));
}

export function useReturnCash(side: Side) {
  return useDeed(({ id, note }: { id: string; note: string }) =>
    api.post<StaffAppointment>(visitPath(side, id, "cash-return"), note === "" ? {} : { note }),
  );
}

interface Decision<A> {
  action: A;
  note: string;
}

export function useResolvePayment(appointmentId: string, paymentId: string) {
  return useDeed((decision: Decision<"REFUND" | "ACCEPT">) =>
    api.post<Bill>(
      `/api/admin/payments/${encodeURIComponent(appointmentId)}/${encodeURIComponent(paymentId)}/resolution`,
      decision,
    ),
  );
}

export function useResolveUnmatched(id: string) {
  return useDeed((decision: Decision<"REFUND" | "DISMISS">) =>
    api.post<undefined>(`/api/admin/payments/unmatched/${encodeURIComponent(id)}/resolution`, decision),
  );
}

/** The whole list that the filter leaves, as a file for a spreadsheet. */
export function useDownload() {
  return useMutation({
    mutationFn: (filter: PaymentFilter) =>
      api.file("/api/admin/payments.csv", "text/csv", { query: { ...filter } }),
  });
}

/** Whatever came of it, what is shown may be out of date afterwards: somebody may have been faster. */
function useDeed<D, A>(send: (deed: D) => Promise<A>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => fetchAnew(client) });
}

function fetchAnew(client: QueryClient) {
  return Promise.all(
    ["appointments", "calendar", "overview", "payments"].map((key) =>
      client.invalidateQueries({ queryKey: [key] }),
    ),
  );
}

function visitPath(side: Side, id: string, act?: string): string {
  const visit = `/api/${side}/appointments/${encodeURIComponent(id)}`;
  return act === undefined ? visit : `${visit}/${act}`;
}
