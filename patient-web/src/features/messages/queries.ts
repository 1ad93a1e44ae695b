import { api } from "@prescripto/web-kit/api/client";
import type { PatientMessage } from "@prescripto/web-kit/api/types";
import { queryOptions } from "@tanstack/react-query";

/** What the patient was told about one appointment, is about to be told, and was not told after all. */
export function messagesAbout(appointment: string) {
  return queryOptions({
    queryKey: ["appointments", "messages", appointment],
    queryFn: ({ signal }) =>
      api.get<{ items: PatientMessage[] }>("/api/patient/messages", { query: { appointment }, signal }),
    select: ({ items }) => items,
    // Another service answers: who waits for it would wait for what matters less than the appointment.
    retry: false,
    // A mail follows what happened by a moment.
    refetchInterval: ({ state: { data } }) => (data?.items.some(isOnItsWay) === true ? 5_000 : false),
  });
}

function isOnItsWay({ status, dueAt }: PatientMessage): boolean {
  return status === "SENDING" || (status === "PENDING" && dueAt === undefined);
}
