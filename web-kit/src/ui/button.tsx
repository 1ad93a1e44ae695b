import { cva, type VariantProps } from "class-variance-authority";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";

import { Spinner } from "./spinner";

const button = cva(
  "inline-flex items-center justify-center gap-2 rounded-touch border font-semibold transition-colors select-none disabled:cursor-not-allowed disabled:opacity-55 [&_svg]:size-[1.15em] [&_svg]:shrink-0",
  {
    variants: {
      kind: {
        /** The next step; at most one on a screen. */
        primary: "border-transparent bg-pine text-on-pine hover:bg-pine-deep",
        secondary: "border-edge bg-surface text-ink hover:border-pine hover:bg-pine-soft",
        quiet: "border-transparent bg-transparent text-pine hover:bg-pine-soft",
        /** Stops or removes something. */
        stop: "border-transparent bg-brick text-on-brick hover:opacity-90",
        /** Leads to something that stops or removes; asks first. */
        stopQuiet: "border-transparent bg-transparent text-brick hover:bg-brick-soft",
      },
      size: {
        small: "min-h-9 px-3 text-body pointer-coarse:min-h-11",
        usual: "min-h-11 px-4 text-body",
        large: "min-h-13 px-6 text-lead",
      },
      wide: { true: "w-full", false: "" },
    },
    defaultVariants: { kind: "secondary", size: "usual", wide: false },
  },
);

interface ButtonProps extends ComponentProps<"button">, VariantProps<typeof button> {
  /** Gives the look to the only child, for example a router's link. */
  asChild?: boolean;
  /** Work is under way: the button stays where it is, keeps the focus and does nothing. */
  busy?: boolean;
}

export function Button({
  kind,
  size,
  wide,
  asChild = false,
  busy = false,
  className,
  children,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) {
  const look = button({ kind, size, wide, className });
  if (asChild) {
    return (
      <Slot.Root className={look} onClick={onClick} {...rest}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button
      type={busy ? "button" : type}
      className={look}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
      {...rest}
    >
      {busy && <Spinner />}
      {children}
    </button>
  );
}
