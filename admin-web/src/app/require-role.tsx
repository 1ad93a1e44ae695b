import { useActor } from "@prescripto/web-kit/session/use-session";
import { Button } from "@prescripto/web-kit/ui/button";
import { Link, Outlet } from "react-router";

import { Page } from "./page";
import { paths } from "./paths";

type StaffRole = "ADMIN" | "DOCTOR";

const people: Record<StaffRole, string> = { ADMIN: "the clinic’s admins", DOCTOR: "doctors" };

/** Lets one role through; for another, nothing of the page is shown or asked of the server. */
export function RequireRole({ of: role }: { of: StaffRole }) {
  const actor = useActor();
  if (actor?.role === role) return <Outlet />;
  return (
    <Page
      title={`This page is for ${people[role]}`}
      intro={`You are signed in as ${actor?.name ?? "somebody else"}. To see it, sign out and sign in with an account that may.`}
    >
      <Button asChild kind="primary">
        <Link to={paths.home}>Back to your pages</Link>
      </Button>
    </Page>
  );
}
