import { cva, type VariantProps } from "class-variance-authority";
import { CircleAlert, CircleCheck, Clock, Info } from "lucide-react";
import type { ReactNode } from "react";

const alert = cva("flex gap-3 rounded-touch p-4 text-ink", {
  variants: {
    tone: {
      good: "bg-pine-soft [&>svg]:text-pine",
      info: "bg-sky-soft [&>svg]:text-sky",
      waiting: "bg-amber-soft [&>svg]:text-amber",
      stopped: "bg-brick-soft [&>svg]:text-brick",
    },
  },
  defaultVariants: { tone: "info" },
});

const icons = { good: CircleCheck, info: Info, waiting: Clock, stopped: CircleAlert };

interface AlertProps extends VariantProps<typeof alert> {
  title: string;
  children?: ReactNode;
  /** Interrupts what a screen reader says: for what went wrong just now. */
  urgent?: boolean;
}

export function Alert({ tone, title, urgent = false, children }: AlertProps) {
  const Icon = icons[tone ?? "info"];
  return (
    <div role={urgent ? "alert" : undefined} className={alert({ tone })}>
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="grid min-w-0 flex-1 gap-1">
        <p className="font-semibold">{title}</p>
        {children}
      </div>
    </div>
  );
}
