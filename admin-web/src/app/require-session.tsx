import { useSession } from "@prescripto/web-kit/session/use-session";
import { Waiting } from "@prescripto/web-kit/ui/skeleton";
import { Outlet } from "react-router";

import { SignInPage } from "./pages/sign-in";

/** Lets the signed-in through. Everyone else signs in at the address they wanted, and is there when they have. */
export function RequireSession() {
  const session = useSession();
  switch (session.status) {
    case "restoring":
      return (
        <Waiting label="Loading">
          <div className="flex min-h-dvh">
            <div className="bg-rail hidden w-56 lg:block" />
          </div>
        </Waiting>
      );
    case "signed-out":
      return <SignInPage expired={session.expired} />;
    case "signed-in":
      return <Outlet />;
  }
}
