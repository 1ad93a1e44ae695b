import { Unsubscribe } from "@prescripto/web-kit/account/unsubscribe";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { Link } from "react-router";

import { useMailedToken } from "../mailed-token";
import { Page } from "../page";
import { paths } from "../paths";

export function UnsubscribePage() {
  const token = useMailedToken();
  return (
    <div className="mx-auto max-w-md">
      <Page title="Mails you can do without" />
      <div className="mt-6">
        <Unsubscribe
          key={token}
          token={token}
          choices={
            <TextLink asChild>
              <Link to={paths.profile}>My details</Link>
            </TextLink>
          }
        />
      </div>
    </div>
  );
}
