import type { ReactNode } from "react";

interface FormSectionProps {
  title: string;
  hint?: string;
  /** Its content lies below the title, with all the width: for what is more than a column of fields. */
  wide?: boolean;
  children: ReactNode;
}

/** A part of a long form: what it is about on the left, its fields on the right. */
export function FormSection({ title, hint, wide = false, children }: FormSectionProps) {
  return (
    <section
      className={`grid gap-x-10 gap-y-4 border-t border-line pt-6 ${wide ? "" : "lg:grid-cols-[14rem_minmax(0,34rem)]"}`}
    >
      <div>
        <h2 className="text-lead font-semibold">{title}</h2>
        {hint !== undefined && <p className="mt-1 text-muted">{hint}</p>}
      </div>
      <div className="grid content-start gap-5">{children}</div>
    </section>
  );
}
