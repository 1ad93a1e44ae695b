import { Menu, MenuItem } from "@prescripto/web-kit/ui/menu";
import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";

export interface DayAct {
  label: string;
  icon: ReactNode;
  onSelect: () => void;
}

interface DayMenuProps {
  /** The day's key among the columns: the grid gives the focus back to this button. */
  column: string;
  acts: readonly DayAct[];
  /** The day as it stands above its column. */
  children: ReactNode;
}

/** A day's heading, which opens what can be done with the day as a whole. */
export function DayMenu({ column, acts, children }: DayMenuProps) {
  return (
    <Menu
      trigger={
        <button
          type="button"
          data-mark={`menu ${column}`}
          className="group flex min-h-11 w-full items-start justify-between gap-1 rounded-touch px-1 py-1 text-left hover:bg-sunken data-[state=open]:bg-sunken sm:px-2"
        >
          <span className="min-w-0 flex-1">
            {children}
            <span className="sr-only">: change the day</span>
          </span>
          <ChevronDown
            aria-hidden
            className="mt-1 size-4 shrink-0 text-muted group-hover:text-ink max-sm:hidden"
          />
        </button>
      }
    >
      {acts.map(({ label, icon, onSelect }) => (
        <MenuItem key={label} onSelect={onSelect}>
          {icon} {label}
        </MenuItem>
      ))}
    </Menu>
  );
}
