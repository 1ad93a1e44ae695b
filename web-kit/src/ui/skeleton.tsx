import type { ReactNode } from "react";

/** A grey stand-in with the size of what is coming. */
export function Skeleton({ className = "" }: { className?: string }) {
  return <span className={`block rounded-touch bg-sunken ${className}`} />;
}

interface WaitingProps {
  /** What is being fetched, for who cannot see the skeleton: "Loading doctors". */
  label: string;
  children: ReactNode;
}

/** Shows its skeletons only when the wait is long enough to be noticed. */
export function Waiting({ label, children }: WaitingProps) {
  return (
    <div role="status" className="animate-late">
      <span className="sr-only">{label}</span>
      <div aria-hidden>{children}</div>
    </div>
  );
}
