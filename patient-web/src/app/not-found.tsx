import { Button } from "@prescripto/web-kit/ui/button";
import { Link } from "react-router";

import { Page } from "./page";
import { paths } from "./paths";

export function NotFoundPage() {
  return (
    <Page
      title="This page does not exist"
      intro="The address may be old or mistyped. Your appointments are safe; you find them under “My appointments”."
    >
      <div className="mt-6 flex flex-wrap gap-3">
        <Button asChild kind="primary">
          <Link to={paths.home}>Find a doctor</Link>
        </Button>
        <Button asChild>
          <Link to={paths.appointments}>My appointments</Link>
        </Button>
      </div>
    </Page>
  );
}
