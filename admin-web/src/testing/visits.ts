import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { http, HttpResponse, type HttpHandler } from "msw";

/** What was asked of the server: "POST arrival", with its body. */
export interface Asked {
  act: string;
  body: unknown;
}

interface Lived {
  asked: Asked[];
  /** The visit as it is now. */
  now: () => StaffAppointment;
  /** Somebody else changed it. */
  become: (change: Partial<StaffAppointment>) => void;
  handlers: HttpHandler[];
}

/**
 * One visit and everything one may ask about it: the lists that hold it, itself, and its commands, each answered with
 * what it makes of the visit.
 */
export function aLivingVisit(
  side: "admin" | "doctor",
  first: StaffAppointment,
  afterwards: Record<string, Partial<StaffAppointment>> = {},
): Lived {
  const asked: Asked[] = [];
  let visit = first;
  const become = (change: Partial<StaffAppointment>) => {
    visit = { ...visit, version: visit.version + 1, ...change };
  };
  const path = `/api/${side}/appointments`;
  const command = async ({ request }: { request: Request }) => {
    const act = `${request.method} ${request.url.split("/").at(-1) ?? ""}`;
    asked.push({ act, body: await request.json() });
    become(afterwards[act] ?? {});
    return HttpResponse.json(visit);
  };
  return {
    asked,
    now: () => visit,
    become,
    handlers: [
      http.get(path, () => HttpResponse.json({ items: [visit] })),
      http.get(`${path}/:id`, () => HttpResponse.json(visit)),
      http.post(`${path}/:id/:act`, command),
      http.put(`${path}/:id/:act`, command),
    ],
  };
}

/** Takes back what that toast tells of. */
export async function undoFromToast(user: UserEvent, text: string): Promise<void> {
  const toast = (await screen.findByText(text)).closest("li")!;
  const undo = within(toast).getByRole("button", { name: "Undo" });
  // A toast becomes touchable a moment after it can be seen.
  await waitFor(() => {
    expect(getComputedStyle(undo).pointerEvents).not.toBe("none");
  });
  await user.click(undo);
}
