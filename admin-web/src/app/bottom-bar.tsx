import { Menu, MenuItem } from "@prescripto/web-kit/ui/menu";
import { Ellipsis } from "lucide-react";
import { NavLink, useLocation } from "react-router";

import type { Place } from "./nav";
import { WaitingBadge } from "./waiting-badge";

/** As many as have room for their words beside each other on a phone. */
const MOST = 5;
const item =
  "relative flex min-h-15 flex-1 flex-col items-center justify-center gap-0.5 text-small text-muted aria-[current=page]:font-semibold aria-[current=page]:text-pine";

/** The places of the app within the thumb's reach on a phone; the last ones behind one more button when there are many. */
export function BottomBar({ places }: { places: readonly Place[] }) {
  const shown = places.length > MOST ? places.slice(0, MOST - 1) : places;
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-20 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      {shown.map(({ to, label, icon: Icon, waiting = 0 }) => (
        <NavLink key={to} to={to} className={item}>
          <Icon aria-hidden className="size-5" />
          {label}
          {waiting > 0 && <Corner count={waiting} />}
        </NavLink>
      ))}
      {shown.length < places.length && <More places={places.slice(shown.length)} />}
    </nav>
  );
}

function More({ places }: { places: readonly Place[] }) {
  const { pathname } = useLocation();
  const here = places.some(({ to }) => pathname.startsWith(to));
  const waiting = places.reduce((sum, place) => sum + (place.waiting ?? 0), 0);
  return (
    <Menu
      trigger={
        <button type="button" className={`${item} ${here ? "font-semibold text-pine" : ""}`}>
          <Ellipsis aria-hidden className="size-5" />
          More
          {waiting > 0 && <Corner count={waiting} />}
        </button>
      }
    >
      {places.map(({ to, label, icon: Icon, waiting: there = 0 }) => (
        <MenuItem key={to} asChild>
          <NavLink to={to} className="aria-[current=page]:font-semibold aria-[current=page]:text-pine">
            <Icon aria-hidden />
            {label}
            {there > 0 && <WaitingBadge count={there} />}
          </NavLink>
        </MenuItem>
      ))}
    </Menu>
  );
}

function Corner({ count }: { count: number }) {
  return (
    <span className="absolute top-1 left-1/2 ml-1.5">
      <WaitingBadge count={count} />
    </span>
  );
}
