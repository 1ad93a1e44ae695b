import type { Me } from "@prescripto/web-kit/api/types";
import { initials } from "@prescripto/web-kit/format/names";
import { useHotkey } from "@prescripto/web-kit/keyboard/use-hotkey";
import { Avatar } from "@prescripto/web-kit/ui/avatar";
import { Kbd } from "@prescripto/web-kit/ui/kbd";
import { LogOut, PanelLeftClose, PanelLeftOpen, Search } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Link, NavLink } from "react-router";

import type { Place } from "./nav";
import { WaitingBadge } from "./waiting-badge";
import { paths } from "./paths";
import { useSignOut } from "./use-sign-out";

const FOLDED = "prescripto.rail-folded";
const item =
  "relative flex min-h-10 items-center gap-3 rounded-touch px-3 text-rail-muted transition-colors hover:bg-rail-raised hover:text-on-rail focus-visible:outline-rail-mark [&>svg]:size-4.5 [&>svg]:shrink-0";
const here =
  "aria-[current=page]:bg-rail-raised aria-[current=page]:font-semibold aria-[current=page]:text-on-rail aria-[current=page]:[&>svg]:text-rail-mark";

interface RailProps {
  actor: Me;
  places: readonly Place[];
  onFind: () => void;
}

/** The places of the app, down the left side of a wide screen; folds away to its icons. */
export function Rail({ actor, places, onFind }: RailProps) {
  const [folded, setFolded] = useState(() => localStorage.getItem(FOLDED) === "yes");
  const fold = () => {
    localStorage.setItem(FOLDED, folded ? "no" : "yes");
    setFolded(!folded);
  };
  const signOut = useSignOut();
  useHotkey("[", fold);
  return (
    <header
      className={`bg-rail text-on-rail sticky top-0 flex h-dvh shrink-0 flex-col gap-1 p-3 max-lg:hidden ${folded ? "w-17" : "w-58"}`}
    >
      <Link
        to={paths.home}
        className={`${item} text-on-rail mb-3 text-lead font-semibold`}
        title="Prescripto"
      >
        <Mark />
        <Word folded={folded}>Prescripto</Word>
      </Link>
      <button
        type="button"
        onClick={onFind}
        className={`${item} border-rail-raised mb-3 border`}
        title="Find (Ctrl K)"
      >
        <Search aria-hidden />
        <Word folded={folded}>Find</Word>
        {!folded && (
          <span aria-hidden className="ml-auto flex gap-1">
            <Kbd>Ctrl</Kbd>
            <Kbd>K</Kbd>
          </span>
        )}
      </button>
      <nav aria-label="Main" className="grid gap-1">
        {places.map(({ to, label, icon: Icon, waiting = 0 }) => (
          <NavLink key={to} to={to} className={`${item} ${here}`} title={folded ? label : undefined}>
            <Icon aria-hidden />
            <Word folded={folded}>{label}</Word>
            {waiting > 0 && <WaitingCount count={waiting} folded={folded} />}
          </NavLink>
        ))}
      </nav>
      <div className="mt-auto grid gap-1">
        <Person actor={actor} folded={folded} />
        <button type="button" onClick={signOut} className={item} title={folded ? "Sign out" : undefined}>
          <LogOut aria-hidden />
          <Word folded={folded}>Sign out</Word>
        </button>
        <button type="button" onClick={fold} className={item} title={folded ? "Unfold ([)" : undefined}>
          {folded ? <PanelLeftOpen aria-hidden /> : <PanelLeftClose aria-hidden />}
          <Word folded={folded}>{folded ? "Unfold" : "Fold"}</Word>
        </button>
      </div>
    </header>
  );
}

function Word({ folded, children }: { folded: boolean; children: ReactNode }) {
  return <span className={folded ? "sr-only" : undefined}>{children}</span>;
}

/** Beside the place's word, or on its icon's corner. */
function WaitingCount({ count, folded }: { count: number; folded: boolean }) {
  return (
    <span className={folded ? "absolute top-0.5 right-0.5" : "ml-auto"}>
      <WaitingBadge count={count} />
    </span>
  );
}

function Person({ actor, folded }: { actor: Me; folded: boolean }) {
  return (
    <p className="border-rail-raised flex items-center gap-3 border-t px-0.5 pt-3 pb-1" title={actor.email}>
      <Avatar size="small" initials={initials(actor.name)} photoUrl={actor.photoUrl} />
      <span className={folded ? "sr-only" : "grid min-w-0"}>
        <span className="truncate font-semibold">{actor.name}</span>
        <span className="text-rail-muted text-small">{actor.role === "ADMIN" ? "Admin" : "Doctor"}</span>
      </span>
    </p>
  );
}

/** The clinic's R, as on the icon. */
export function Mark() {
  return (
    <svg viewBox="0 0 24 24" fill="none" aria-hidden className="text-rail-mark">
      <path
        d="M6 21V4h7.2a5.3 5.3 0 0 1 0 10.6H6m6 0 7 6.4"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
