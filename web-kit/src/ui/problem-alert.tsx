import type { ReactNode } from "react";

import { Alert } from "./alert";
import { Button } from "./button";

interface ProblemAlertProps {
  title: string;
  advice: string;
  /** For whoever helps: finds this request in logs and in the audit trail. */
  correlation?: string | undefined;
  onRetry?: () => void;
  /** What else can be done from here. */
  children?: ReactNode;
}

/** Says what happened, what is safe and what to do; spread `explain(error)` into it. */
export function ProblemAlert({ title, advice, correlation, onRetry, children }: ProblemAlertProps) {
  return (
    <Alert tone="stopped" title={title} urgent>
      <p>{advice}</p>
      {children}
      {onRetry !== undefined && (
        <div className="mt-2">
          <Button size="small" onClick={onRetry}>
            Try again
          </Button>
        </div>
      )}
      {correlation !== undefined && (
        <p className="mt-1 text-small text-muted">
          Reference: <span className="font-mono break-all select-all">{correlation}</span>
        </p>
      )}
    </Alert>
  );
}
