import { NewPasswordForm } from "@prescripto/web-kit/account/new-password-form";
import { Button } from "@prescripto/web-kit/ui/button";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { Link } from "react-router";

import { Door } from "../../door";
import { useMailedToken } from "../../mailed-token";
import { paths } from "../../paths";

export function NewPasswordPage() {
  const token = useMailedToken();
  return (
    <Door title="Choose a new password">
      <NewPasswordForm
        key={token}
        token={token}
        signIn={
          <Button asChild kind="primary" size="large">
            <Link to={paths.signIn}>Sign in</Link>
          </Button>
        }
        again={
          <TextLink asChild>
            <Link to={paths.forgotPassword}>Send me another link</Link>
          </TextLink>
        }
      />
    </Door>
  );
}
