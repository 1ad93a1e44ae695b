import { useSession } from "@prescripto/web-kit/session/use-session";
import { Skeleton, Waiting } from "@prescripto/web-kit/ui/skeleton";
import { Navigate, Outlet, useLocation } from "react-router";

import { paths } from "./paths";

/** Lets the signed-in through; everyone else signs in first and comes back to where they wanted to be. */
export function RequireSession() {
  const session = useSession();
  const { pathname, search } = useLocation();
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
      return <Navigate to={paths.signIn(pathname + search)} replace />;
    case "signed-in":
      return <Outlet />;
  }
}
