import { ConfirmAddress } from "@prescripto/web-kit/account/confirm-address";
import { Button } from "@prescripto/web-kit/ui/button";
import { Link } from "react-router";

import { Door } from "../../door";
import { useMailedToken } from "../../mailed-token";
import { paths } from "../../paths";

export function ConfirmAddressPage() {
  const token = useMailedToken();
  return (
    <Door title="Is this your address?">
      <p className="text-muted">
        You came by a link we mailed to you. Say that the address is yours, and you are done.
      </p>
      <ConfirmAddress
        key={token}
        token={token}
        onward={
          <Button asChild kind="primary">
            <Link to={paths.home}>To my work</Link>
          </Button>
        }
      />
    </Door>
  );
}
