import type { ReactNode } from "react";

interface EmptyProps {
  title: string;
  /** What will be here. */
  children: ReactNode;
  /** The first step. */
  action?: ReactNode;
}

export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className="grid justify-items-start gap-2 rounded-touch border border-dashed border-line p-6">
      <p className="text-lead font-semibold">{title}</p>
      <div className="max-w-prose text-muted">{children}</div>
      {action !== undefined && <div className="mt-2">{action}</div>}
    </div>
  );
}
