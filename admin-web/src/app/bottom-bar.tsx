import { Menu, MenuItem } from "@prescripto/web-kit/ui/menu";
import { Ellipsis } from "lucide-react";
import { NavLink, useLocation } from "react-router";

import type { Place } from "./nav";

/** As many as have room for their words beside each other on a phone. */
const MOST = 5;
const item =
  "flex min-h-15 flex-1 flex-col items-center justify-center gap-0.5 text-small text-muted aria-[current=page]:font-semibold aria-[current=page]:text-pine";

/** The places of the app within the thumb's reach on a phone; the last ones behind one more button when there are many. */
export function BottomBar({ places }: { places: readonly Place[] }) {
  const shown = places.length > MOST ? places.slice(0, MOST - 1) : places;
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-20 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      {shown.map(({ to, label, icon: Icon }) => (
        <NavLink key={to} to={to} className={item}>
          <Icon aria-hidden className="size-5" />
          {label}
        </NavLink>
      ))}
      {shown.length < places.length && <More places={places.slice(shown.length)} />}
    </nav>
  );
}

function More({ places }: { places: readonly Place[] }) {
  const { pathname } = useLocation();
  const here = places.some(({ to }) => pathname.startsWith(to));
  return (
    <Menu
      trigger={
        <button type="button" className={`${item} ${here ? "font-semibold text-pine" : ""}`}>
          <Ellipsis aria-hidden className="size-5" />
          More
        </button>
      }
    >
      {places.map(({ to, label, icon: Icon }) => (
        <MenuItem key={to} asChild>
          <NavLink to={to} className="aria-[current=page]:font-semibold aria-[current=page]:text-pine">
            <Icon aria-hidden />
            {label}
          </NavLink>
        </MenuItem>
      ))}
    </Menu>
  );
}
