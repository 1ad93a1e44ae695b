import { Slot } from "radix-ui";
import type { ComponentProps } from "react";

interface TextLinkProps extends ComponentProps<"a"> {
  /** Gives the look to the only child, for example a router's link. */
  asChild?: boolean;
}

/** A link in running text. */
export function TextLink({ asChild = false, className = "", children, ...rest }: TextLinkProps) {
  const look = `font-semibold text-pine underline decoration-1 underline-offset-3 hover:decoration-2 ${className}`;
  if (asChild) {
    return (
      <Slot.Root className={look} {...rest}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <a className={look} {...rest}>
      {children}
    </a>
  );
}
