import { ConfirmAddress } from "@prescripto/web-kit/account/confirm-address";
import { Button } from "@prescripto/web-kit/ui/button";
import { Link } from "react-router";

import { useMailedToken } from "../mailed-token";
import { Page } from "../page";
import { paths } from "../paths";

export function ConfirmAddressPage() {
  const token = useMailedToken();
  return (
    <div className="mx-auto max-w-md">
      <Page
        title="Is this your address?"
        intro="You came by a link we mailed to you. Say that the address is yours, and you are done."
      />
      <div className="mt-6">
        <ConfirmAddress
          key={token}
          token={token}
          onward={
            <Button asChild kind="primary">
              <Link to={paths.home}>Find a doctor</Link>
            </Button>
          }
        />
      </div>
    </div>
  );
}
