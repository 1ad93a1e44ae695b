import type { ReactNode } from "react";

/** A few numbers that say how things stand. */
export function Figures({ label, children }: { label: string; children: ReactNode }) {
  return (
    <dl aria-label={label} className="flex flex-wrap gap-x-10 gap-y-4">
      {children}
    </dl>
  );
}

interface FigureProps {
  name: string;
  /** What exactly is counted, where the name leaves that open. */
  hint?: string;
  /** The number, ready to read; a link where it leads to what it counts. */
  children: ReactNode;
}

export function Figure({ name, hint, children }: FigureProps) {
  return (
    <div className="flex flex-col-reverse justify-end">
      <dt className="text-muted">
        {name}
        {hint !== undefined && <span className="block max-w-56 text-small">{hint}</span>}
      </dt>
      <dd className="text-heading font-semibold figures">{children}</dd>
    </div>
  );
}
