import { mayRefresh, restore } from "@prescripto/web-kit/session/session";
import { Alert } from "@prescripto/web-kit/ui/alert";
import { Button } from "@prescripto/web-kit/ui/button";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { Link } from "react-router";

import { SignInForm } from "../../features/access/sign-in-form";
import { Door } from "../door";
import { patientWeb } from "../env";
import { paths } from "../paths";

/** The door. It stands at whatever address was wanted, which is there again once one is in. */
export function SignInPage({ expired }: { expired: boolean }) {
  return (
    <Door title="Sign in">
      {expired && (
        <Alert tone="info" title="You were signed out to keep the clinic safe">
          <p>Sign in again and you are back where you were.</p>
        </Alert>
      )}
      {!expired && mayRefresh() && <NotReached />}
      <SignInForm patientWeb={patientWeb} />
      <p>
        <TextLink asChild>
          <Link to={paths.forgotPassword}>Forgot your password?</Link>
        </TextLink>
      </p>
      <p className="text-muted">
        For doctors and admins. Patients book in the <TextLink href={patientWeb}>patients’ app</TextLink>.
      </p>
    </Door>
  );
}

/** Somebody is still signed in on this device, but the server could not be asked. */
function NotReached() {
  return (
    <Alert tone="waiting" title="The clinic could not be reached">
      <p>You may still be signed in on this device.</p>
      <div className="mt-2">
        <Button size="small" onClick={restore}>
          Try again
        </Button>
      </div>
    </Alert>
  );
}
