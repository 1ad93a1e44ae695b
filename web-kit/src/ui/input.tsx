import type { ComponentProps } from "react";

const control =
  "min-h-11 w-full rounded-touch border border-edge bg-surface px-3 text-body text-ink placeholder:text-muted hover:border-pine aria-invalid:border-brick aria-invalid:border-2 disabled:opacity-60";

export function Input({ className = "", ...rest }: ComponentProps<"input">) {
  return <input className={`${control} ${className}`} {...rest} />;
}

export function Textarea({ className = "", rows = 4, ...rest }: ComponentProps<"textarea">) {
  return <textarea rows={rows} className={`${control} py-2.5 ${className}`} {...rest} />;
}

/** The platform's own select: the best one on a phone, and right with every keyboard. */
export function Select({ className = "", ...rest }: ComponentProps<"select">) {
  return <select className={`${control} ${className}`} {...rest} />;
}
