import { capitalised } from "@prescripto/web-kit/format/names";
import { formatWhen } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import type { ReactNode } from "react";

interface AttentionLineProps {
  /** The money and whose it is. */
  what: ReactNode;
  at: string;
  /** The clinic's. */
  zone: string;
  /** More of it, each in a line of its own. */
  children: ReactNode;
  /** The ways to put it right. */
  actions?: ReactNode;
}

/** One sum of money that waits, with what can be done about it. */
export function AttentionLine({ what, at, zone, children, actions }: AttentionLineProps) {
  const now = useNow();
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="font-semibold figures">{what}</p>
        <div className="text-small text-muted">
          {children}
          <p className="figures">{capitalised(formatWhen(at, zone, now))}</p>
        </div>
      </div>
      {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
    </li>
  );
}

/** The provider's own name for something, to be found at its desk. */
export function Reference({ children }: { children: string }) {
  return <span className="font-mono wrap-anywhere select-all">{children}</span>;
}
