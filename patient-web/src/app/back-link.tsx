import { ChevronLeft } from "lucide-react";
import { Link } from "react-router";

/** One step up, above a page's heading. */
export function BackLink({ to, children }: { to: string; children: string }) {
  return (
    <Link
      to={to}
      className="-mt-4 mb-3 -ml-1 inline-flex min-h-11 items-center gap-1 text-muted hover:text-ink hover:underline print:hidden"
    >
      <ChevronLeft aria-hidden className="size-5" />
      {children}
    </Link>
  );
}
