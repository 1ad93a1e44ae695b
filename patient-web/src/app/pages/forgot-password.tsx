import { ForgotPasswordForm } from "@prescripto/web-kit/account/forgot-password-form";
import { readDraft } from "@prescripto/web-kit/forms/use-draft";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { Link } from "react-router";

import { ACCESS_DRAFT } from "../../features/access/draft";
import { Page } from "../page";
import { paths } from "../paths";

export function ForgotPasswordPage() {
  return (
    <div className="mx-auto max-w-md">
      <Page title="Forgot your password?" intro="We send you a link, and you choose another one." />
      <div className="mt-6 grid gap-6">
        <ForgotPasswordForm email={readDraft(ACCESS_DRAFT)["email"] ?? ""} />
        <p>
          Remembered it?{" "}
          <TextLink asChild>
            <Link to={paths.signIn()}>Sign in</Link>
          </TextLink>
        </p>
      </div>
    </div>
  );
}
