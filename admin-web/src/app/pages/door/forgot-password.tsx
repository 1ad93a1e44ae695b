import { ForgotPasswordForm } from "@prescripto/web-kit/account/forgot-password-form";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { Link } from "react-router";

import { Door } from "../../door";
import { paths } from "../../paths";

export function ForgotPasswordPage() {
  return (
    <Door title="Forgot your password?">
      <p className="text-muted">We send you a link, and you choose another one.</p>
      <ForgotPasswordForm />
      <p>
        Remembered it?{" "}
        <TextLink asChild>
          <Link to={paths.signIn}>Sign in</Link>
        </TextLink>
      </p>
    </Door>
  );
}
