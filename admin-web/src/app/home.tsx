import { useActor } from "@prescripto/web-kit/session/use-session";
import { Navigate } from "react-router";

import { NotFoundPage } from "./not-found";
import { homeOf } from "./paths";

/** The front door leads each role to its own first page. */
export function Home() {
  const actor = useActor();
  const home = actor && homeOf(actor.role);
  return home === undefined ? <NotFoundPage /> : <Navigate to={home} replace />;
}
