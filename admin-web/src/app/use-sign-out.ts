import { signOut } from "@prescripto/web-kit/session/session";
import { toast } from "@prescripto/web-kit/ui/toast";
import { useNavigate } from "react-router";

import { paths } from "./paths";

/** Signs out, away from the page at hand: whoever signs in next begins at their own first page. */
export function useSignOut(): () => void {
  const navigate = useNavigate();
  return () => {
    const told = signOut();
    void navigate(paths.home, { replace: true });
    told.then(
      () => {
        toast("You are signed out.");
      },
      () => {
        toast("You are signed out on this device. The clinic could not be reached.");
      },
    );
  };
}
