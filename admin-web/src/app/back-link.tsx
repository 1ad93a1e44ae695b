import { ChevronLeft } from "lucide-react";
import { Link } from "react-router";

/** The way up from a page that lies below another. */
export function BackLink({ to, children }: { to: string; children: string }) {
  return (
    <Link
      to={to}
      className="-ml-1 inline-flex min-h-8 items-center gap-1 text-muted hover:text-ink hover:underline pointer-coarse:min-h-11"
    >
      <ChevronLeft aria-hidden className="size-4.5" />
      {children}
    </Link>
  );
}
