import { Unsubscribe } from "@prescripto/web-kit/account/unsubscribe";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { Link } from "react-router";

import { Door } from "../../door";
import { useMailedToken } from "../../mailed-token";
import { paths } from "../../paths";

export function UnsubscribePage() {
  const token = useMailedToken();
  return (
    <Door title="Mails you can do without">
      <Unsubscribe
        key={token}
        token={token}
        choices={
          <TextLink asChild>
            <Link to={paths.doctor.profile}>My profile</Link>
          </TextLink>
        }
      />
    </Door>
  );
}
