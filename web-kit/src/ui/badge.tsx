import { cva, type VariantProps } from "class-variance-authority";
import { Ban, Check, Circle, Clock, Info } from "lucide-react";
import type { ReactNode } from "react";

const badge = cva(
  "inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 align-middle text-small font-semibold whitespace-nowrap [&_svg]:size-3.5",
  {
    variants: {
      tone: {
        neutral: "bg-sunken text-muted",
        good: "bg-pine-soft text-pine",
        waiting: "bg-amber-soft text-amber",
        stopped: "bg-brick-soft text-brick",
        info: "bg-sky-soft text-sky",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

const icons = { neutral: Circle, good: Check, waiting: Clock, stopped: Ban, info: Info };

interface BadgeProps extends VariantProps<typeof badge> {
  children: ReactNode;
}

/** A status: a word, a sign and a colour. */
export function Badge({ tone, children }: BadgeProps) {
  const Icon = icons[tone ?? "neutral"];
  return (
    <span className={badge({ tone })}>
      <Icon aria-hidden />
      {children}
    </span>
  );
}
