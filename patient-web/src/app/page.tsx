import { useEffect, useRef, type ReactNode } from "react";

interface PageProps {
  /** Of the browser's tab, and the heading unless there is another one. */
  title: string;
  heading?: ReactNode;
  /** The heading is there for who cannot see the page, which says it in its own way. */
  quiet?: boolean;
  /** One short paragraph below the heading. */
  intro?: ReactNode;
  children?: ReactNode;
}

/** A page with its title and its one first-level heading, which takes the focus when the page opens. */
export function Page({ title, heading = title, quiet = false, intro, children }: PageProps) {
  const h1 = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Only if nobody has moved on meanwhile: the layout leaves the focus on the main landmark.
    if (document.activeElement?.tagName === "MAIN") h1.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <title>{`${title} · Prescripto`}</title>
      <h1
        ref={h1}
        tabIndex={-1}
        className={quiet ? "sr-only" : "font-serif text-display font-medium text-balance"}
      >
        {heading}
      </h1>
      {intro !== undefined && <div className="mt-3 max-w-prose text-lead text-muted">{intro}</div>}
      {children}
    </>
  );
}
