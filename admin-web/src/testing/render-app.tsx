import type { PaymentsAttention } from "@prescripto/web-kit/api/types";
import type { Me } from "@prescripto/web-kit/api/types";
import { signIn, startSession } from "@prescripto/web-kit/session/session";
import { aClinic } from "@prescripto/web-kit/testing/builders";
import { answers, sessionsOf } from "@prescripto/web-kit/testing/handlers";
import { renderWithProviders } from "@prescripto/web-kit/testing/render";
import { server } from "@prescripto/web-kit/testing/server";
import { screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { createMemoryRouter, RouterProvider } from "react-router";

import { routes } from "../app/router";

interface RenderedApp {
  user: UserEvent;
  /** Path and query as they are now. */
  address: () => string;
}

/** The whole app at an address, with nobody signed in. */
export function renderSignedOut(address: string): RenderedApp {
  server.use(answers("/api/clinic", aClinic()));
  startSession("STAFF");
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  const { user } = renderWithProviders(<RouterProvider router={router} />);
  return { user, address: () => router.state.location.pathname + router.state.location.search };
}

/** The whole app at an address, as this person sees it. @param waiting the money that waits for an admin */
export async function renderApp(
  address: string,
  me: Me,
  waiting: PaymentsAttention = { quarantined: [], unmatched: [], refundsFailing: [] },
): Promise<RenderedApp> {
  server.use(...sessionsOf(me));
  startSession("STAFF");
  await signIn({ email: me.email, password: "irrelevant" });
  server.use(answers("/api/clinic", aClinic()));
  if (me.role === "ADMIN") {
    server.use(http.get("/api/admin/payments/attention", () => HttpResponse.json(waiting)));
  }
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  const { user } = renderWithProviders(<RouterProvider router={router} />);
  await screen.findByRole("heading", { level: 1 });
  return { user, address: () => router.state.location.pathname + router.state.location.search };
}
