import { initials } from "@prescripto/web-kit/format/names";
import { signOut } from "@prescripto/web-kit/session/session";
import { useSession } from "@prescripto/web-kit/session/use-session";
import { Avatar } from "@prescripto/web-kit/ui/avatar";
import { Button } from "@prescripto/web-kit/ui/button";
import { Menu, MenuItem } from "@prescripto/web-kit/ui/menu";
import { toast } from "@prescripto/web-kit/ui/toast";
import { CalendarDays, LogOut, Search, UserRound } from "lucide-react";
import { Link, NavLink, useLocation } from "react-router";

import { paths } from "./paths";

export function Header() {
  return (
    <header className="border-b border-line print:hidden">
      <div className="mx-auto flex min-h-16 max-w-5xl items-center gap-1 px-4 sm:gap-3 sm:px-6">
        <Link
          to={paths.home}
          className="mr-auto inline-flex min-h-11 items-center gap-2 text-title font-semibold"
        >
          <img src="/icon.svg" alt="" className="size-7" />
          Prescripto
        </Link>
        <nav aria-label="Main" className="flex items-center gap-1 sm:gap-2">
          <NavLink
            to={paths.doctors()}
            className="hidden min-h-11 items-center gap-2 rounded-touch px-3 font-semibold hover:bg-pine-soft aria-[current=page]:text-pine sm:inline-flex"
          >
            <Search aria-hidden className="size-4.5" />
            Doctors
          </NavLink>
          <Account />
        </nav>
      </div>
    </header>
  );
}

function Account() {
  const session = useSession();
  const { pathname, search } = useLocation();
  switch (session.status) {
    case "restoring":
      return <span className="min-h-11 w-24" />;
    case "signed-out": {
      const here = pathname === paths.home ? undefined : pathname + search;
      const signingIn = [paths.signIn(), paths.register()].includes(pathname);
      return (
        <Button asChild kind="quiet">
          <Link to={paths.signIn(signingIn ? undefined : here)}>Sign in</Link>
        </Button>
      );
    }
    case "signed-in":
      return (
        <>
          <NavLink
            to={paths.appointments}
            className="inline-flex min-h-11 items-center gap-2 rounded-touch px-3 font-semibold hover:bg-pine-soft aria-[current=page]:text-pine"
          >
            <CalendarDays aria-hidden className="size-4.5 max-sm:hidden" />
            My appointments
          </NavLink>
          <AccountMenu name={session.me.name} photoUrl={session.me.photoUrl} />
        </>
      );
  }
}

function AccountMenu({ name, photoUrl }: { name: string; photoUrl: string | undefined }) {
  const leave = async () => {
    try {
      await signOut();
      toast("You are signed out.");
    } catch {
      toast("You are signed out on this device. The clinic could not be reached.");
    }
  };
  return (
    <Menu
      trigger={
        <button type="button" className="inline-flex size-11 items-center justify-center rounded-full">
          <span className="sr-only">Account of {name}</span>
          <Avatar size="small" initials={initials(name)} photoUrl={photoUrl} />
        </button>
      }
    >
      <p className="border-b border-line px-3 pt-1 pb-2 text-small text-muted">{name}</p>
      <MenuItem asChild>
        <Link to={paths.profile}>
          <UserRound aria-hidden /> My details
        </Link>
      </MenuItem>
      <MenuItem
        onSelect={() => {
          void leave();
        }}
      >
        <LogOut aria-hidden /> Sign out
      </MenuItem>
    </Menu>
  );
}
