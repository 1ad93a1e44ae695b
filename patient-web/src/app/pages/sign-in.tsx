import { useSession } from "@prescripto/web-kit/session/use-session";
import { Alert } from "@prescripto/web-kit/ui/alert";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { Link, Navigate, useSearchParams } from "react-router";

import { SignInForm } from "../../features/access/sign-in-form";
import { Page } from "../page";
import { paths, safeReturn } from "../paths";

export function SignInPage() {
  const session = useSession();
  const [search] = useSearchParams();
  const from = search.get("from");
  if (session.status === "signed-in") return <Navigate to={safeReturn(from)} replace />;
  return (
    <div className="mx-auto max-w-md">
      <Page title="Sign in" />
      <div className="mt-6 grid gap-6">
        {session.status === "signed-out" && session.expired && (
          <Alert tone="info" title="You were signed out to keep your account safe">
            <p>Sign in again and you are back where you were.</p>
          </Alert>
        )}
        <SignInForm />
        <p>
          <TextLink asChild>
            <Link to={paths.forgotPassword}>Forgot your password?</Link>
          </TextLink>
        </p>
        <p>
          First time here?{" "}
          <TextLink asChild>
            <Link to={paths.register(from ?? undefined)}>Create an account</Link>
          </TextLink>
        </p>
      </div>
    </div>
  );
}
