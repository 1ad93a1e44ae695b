import { createQueryClient } from "@prescripto/web-kit/api/queries";
import { Toaster } from "@prescripto/web-kit/ui/toast";
import { QueryClientProvider } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";

/** What every screen stands on. */
export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      {children}
      <Toaster />
    </QueryClientProvider>
  );
}
