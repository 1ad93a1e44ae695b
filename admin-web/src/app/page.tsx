import { useEffect, useRef, type ReactNode } from "react";

interface PageProps {
  /** Of the browser's tab and the heading. */
  title: string;
  heading?: ReactNode;
  /** The way up, above the heading. */
  above?: ReactNode;
  /** One short paragraph below the heading. */
  intro?: ReactNode;
  /** What one can do here; the next step last, where the eye ends. */
  actions?: ReactNode;
  /** What stands open beside the content. */
  inspector?: ReactNode;
  /** Forms and prose are kept to a readable width; tables take what there is. */
  narrow?: boolean;
  children?: ReactNode;
}

/** A page with its title and its one first-level heading, which takes the focus when the page opens. */
export function Page({
  title,
  heading = title,
  above,
  intro,
  actions,
  inspector,
  narrow = false,
  children,
}: PageProps) {
  const h1 = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Only if nobody has moved on meanwhile: the shell leaves the focus on the main landmark.
    if (document.activeElement?.tagName === "MAIN") h1.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="flex">
      <title>{`${title} · Prescripto`}</title>
      <div className={`min-w-0 flex-1 px-4 pt-6 pb-12 sm:px-6 lg:px-10 lg:pt-9 ${narrow ? "max-w-5xl" : ""}`}>
        <div className="mb-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
          <div className="max-w-prose">
            {above}
            <h1 ref={h1} tabIndex={-1} className="text-heading font-semibold text-balance">
              {heading}
            </h1>
            {intro !== undefined && <div className="mt-1 text-pretty text-muted">{intro}</div>}
          </div>
          {actions !== undefined && <div className="flex flex-wrap items-center gap-3">{actions}</div>}
        </div>
        {children}
      </div>
      {inspector}
    </div>
  );
}
