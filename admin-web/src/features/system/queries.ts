import { api } from "@prescripto/web-kit/api/client";
import type { SystemState } from "@prescripto/web-kit/api/types";
import { queryOptions } from "@tanstack/react-query";

const LIVE = 5_000;

/** The services answer in two seconds whatever hangs behind them; one that takes longer hangs itself. */
const PATIENCE = 4_000;

/** Our services, in the order in which a visit comes by them. */
export const services = ["booking", "notification", "audit"] as const;

export type Service = (typeof services)[number];

const addresses: Record<Service, string> = {
  booking: "/api/admin/system",
  notification: "/api/messages/system",
  audit: "/api/audit/system",
};

/** How a service and what stands behind it are. Asked again and again; no answer is an answer too. */
export const systemOf = (service: Service) =>
  queryOptions({
    queryKey: ["system", service],
    queryFn: ({ signal }) =>
      api.get<SystemState>(addresses[service], {
        signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
      }),
    retry: false,
    refetchInterval: LIVE,
    // What was true a minute ago is of no use here.
    gcTime: 0,
  });
