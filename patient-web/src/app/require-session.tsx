import { useSession } from "@prescripto/web-kit/session/use-session";
import { Skeleton, Waiting } from "@prescripto/web-kit/ui/skeleton";
import { useState } from "react";
import { Navigate, Outlet, useLocation } from "react-router";

import { paths } from "./paths";

/**
 * Lets the signed-in through. Everyone else signs in first and comes back to where they wanted to be, except who just
 * signed out, here or in another tab: they wanted to leave.
 */
export function RequireSession() {
  const session = useSession();
  const { pathname, search } = useLocation();
  const [entered, setEntered] = useState(false);
  if (session.status === "signed-in" && !entered) setEntered(true);
  switch (session.status) {
    case "restoring":
      return (
        <Waiting label="Loading">
          <div className="grid gap-4">
            <Skeleton className="h-10 w-2/3" />
            <Skeleton className="h-40" />
          </div>
        </Waiting>
      );
    case "signed-out":
      return (
        <Navigate to={entered && !session.expired ? paths.home : paths.signIn(pathname + search)} replace />
      );
    case "signed-in":
      return <Outlet />;
  }
}
