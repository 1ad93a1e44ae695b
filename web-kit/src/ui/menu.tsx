import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactNode;
  children: ReactNode;
}

/** A short list of places and acts behind one button. */
export function Menu({ trigger, children }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={6}
          collisionPadding={12}
          className="z-50 grid min-w-48 animate-appear rounded-touch border border-line bg-surface p-1.5 text-ink shadow-float"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

const item =
  "flex min-h-11 cursor-pointer items-center gap-3 rounded-touch px-3 outline-none data-highlighted:bg-pine-soft [&_svg]:size-4.5 [&_svg]:text-muted";

interface MenuItemProps {
  onSelect?: () => void;
  /** Makes the only child, a link, the item. */
  asChild?: boolean;
  children: ReactNode;
}

export function MenuItem({ onSelect, asChild = false, children }: MenuItemProps) {
  return (
    <DropdownMenu.Item asChild={asChild} className={item} {...(onSelect !== undefined && { onSelect })}>
      {children}
    </DropdownMenu.Item>
  );
}
