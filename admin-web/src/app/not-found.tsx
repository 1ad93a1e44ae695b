import { Button } from "@prescripto/web-kit/ui/button";
import { Link } from "react-router";

import { Page } from "./page";
import { paths } from "./paths";

export function NotFoundPage() {
  return (
    <Page
      title="This page does not exist"
      intro="The address may be old or mistyped. Ctrl or Cmd and K finds every page there is."
    >
      <Button asChild kind="primary">
        <Link to={paths.home}>Back to your pages</Link>
      </Button>
    </Page>
  );
}
