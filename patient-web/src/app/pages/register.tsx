import { useSession } from "@prescripto/web-kit/session/use-session";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { Link, Navigate, useSearchParams } from "react-router";

import { RegisterForm } from "../../features/access/register-form";
import { Page } from "../page";
import { paths, safeReturn } from "../paths";

export function RegisterPage() {
  const session = useSession();
  const [search] = useSearchParams();
  const from = search.get("from");
  if (session.status === "signed-in") return <Navigate to={safeReturn(from)} replace />;
  return (
    <div className="mx-auto max-w-md">
      <Page title="Create your account" intro="Three things, once." />
      <div className="mt-6 grid gap-6">
        <RegisterForm signInHref={paths.signIn(from ?? undefined)} />
        <p>
          Been here before?{" "}
          <TextLink asChild>
            <Link to={paths.signIn(from ?? undefined)}>Sign in</Link>
          </TextLink>
        </p>
      </div>
    </div>
  );
}
