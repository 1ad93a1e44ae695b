import type { Me } from "@prescripto/web-kit/api/types";
import { initials } from "@prescripto/web-kit/format/names";
import { Avatar } from "@prescripto/web-kit/ui/avatar";
import { Menu, MenuItem } from "@prescripto/web-kit/ui/menu";
import { LogOut, Search } from "lucide-react";
import { Link } from "react-router";

import { paths } from "./paths";
import { Mark } from "./rail";
import { useSignOut } from "./use-sign-out";

/** What the rail's head and foot hold, across the top of a phone. */
export function TopBar({ actor, onFind }: { actor: Me; onFind: () => void }) {
  const signOut = useSignOut();
  return (
    <header className="bg-rail text-on-rail sticky top-0 z-20 flex min-h-14 items-center gap-1 px-2 lg:hidden">
      <Link
        to={paths.home}
        className="mr-auto inline-flex min-h-11 items-center gap-2 px-2 text-lead font-semibold [&>svg]:size-5"
      >
        <Mark />
        Prescripto
      </Link>
      <button
        type="button"
        onClick={onFind}
        className="text-rail-muted hover:text-on-rail inline-flex min-h-11 items-center gap-2 rounded-touch px-3"
      >
        <Search aria-hidden className="size-5" />
        Find
      </button>
      <Menu
        trigger={
          <button type="button" className="inline-flex size-11 items-center justify-center rounded-full">
            <span className="sr-only">Account of {actor.name}</span>
            <Avatar size="small" initials={initials(actor.name)} photoUrl={actor.photoUrl} />
          </button>
        }
      >
        <p className="border-b border-line px-3 pt-1 pb-2 text-small text-muted">
          {actor.name}
          <br />
          {actor.email}
        </p>
        <MenuItem onSelect={signOut}>
          <LogOut aria-hidden /> Sign out
        </MenuItem>
      </Menu>
    </header>
  );
}
