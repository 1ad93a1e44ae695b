import { QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { userEvent, type UserEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";

import { createQueryClient } from "../api/queries";
import { Toaster } from "../ui/toast";

/** Renders inside what every screen stands on; retries wait for nothing. */
export function renderWithProviders(children: ReactNode): { user: UserEvent } {
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retryDelay: 1 } });
  render(
    <QueryClientProvider client={client}>
      {children}
      <Toaster />
    </QueryClientProvider>,
  );
  return { user: userEvent.setup() };
}
