import { restore } from "@prescripto/web-kit/session/session";
import { answers, sessionsOf } from "@prescripto/web-kit/testing/handlers";
import { renderWithProviders } from "@prescripto/web-kit/testing/render";
import { server } from "@prescripto/web-kit/testing/server";
import { createMemoryRouter, RouterProvider } from "react-router";

import { routes } from "../app/router";

/** Renders the whole app at an address, with the API as the test's handlers describe it. */
export function renderApp(address: string) {
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  const { user } = renderWithProviders(<RouterProvider router={router} />);
  return {
    user,
    /** Where the app is now: path and query. */
    address: () => router.state.location.pathname + router.state.location.search,
    router,
  };
}

/** The patient signed in on this device before and comes back; they have no messages and no private calendar. */
export function signedIn(): void {
  server.use(
    ...sessionsOf(),
    answers("/api/patient/messages", { items: [] }),
    answers("/api/patient/calendar-feed", {}),
  );
  localStorage.setItem("prescripto.signed-in.PATIENT", "p1");
  restore();
}

/** Sets the clock of the browser; timers keep running. */
export function itIs(now: string): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(now) });
}
