import { explain } from "@prescripto/web-kit/api/words";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { useRouteError } from "react-router";

import { Page } from "./page";

/** The last face: a page of ours broke, or its code could not be fetched. A reload mends both. */
export function Crashed() {
  const error = useRouteError();
  return (
    <Page
      title="This page broke"
      intro="Nothing that was saved is lost. Loading the page again usually helps."
    >
      <ProblemAlert
        {...explain(error)}
        onRetry={() => {
          window.location.reload();
        }}
      />
    </Page>
  );
}
