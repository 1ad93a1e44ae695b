import { Loaded } from "@prescripto/web-kit/api/loaded";
import { clinicQuery } from "@prescripto/web-kit/clinic/use-clinic";
import { useHotkey } from "@prescripto/web-kit/keyboard/use-hotkey";
import { useActor } from "@prescripto/web-kit/session/use-session";
import { useQuery } from "@tanstack/react-query";
import { useLayoutEffect, useRef, useState } from "react";
import { Outlet, ScrollRestoration, useLocation } from "react-router";

import { useAttentionCount } from "../features/payments/attention";
import { BottomBar } from "./bottom-bar";
import { placesOf } from "./nav";
import { OfflineBanner } from "./offline-banner";
import { Finder } from "./finder";
import { paths } from "./paths";
import { Rail } from "./rail";
import { Shortcuts } from "./shortcuts";
import { TopBar } from "./top-bar";

/** The frame of every page: rail or bars, the page, and what the keyboard opens from anywhere. */
export function Shell() {
  const actor = useActor();
  // Every page tells times in the clinic's zone, so none is shown before the clinic is known.
  const clinic = useQuery(clinicQuery);
  const [finding, setFinding] = useState(false);
  const [helping, setHelping] = useState(false);
  const main = useRef<HTMLElement>(null);
  useFocusOnNewPage(main);
  const find = () => {
    setFinding(true);
  };
  useHotkey("k", find, { mod: true });
  useHotkey("?", () => {
    setHelping(true);
  });
  const moneyWaiting = useAttentionCount(actor?.role === "ADMIN");
  if (actor === undefined) return null;
  const places = placesOf(actor.role).map((place) =>
    place.to === paths.admin.payments() ? { ...place, waiting: moneyWaiting } : place,
  );
  return (
    <div className="flex min-h-dvh max-lg:flex-col">
      <a
        href="#main"
        className="absolute top-2 left-2 z-50 -translate-y-20 rounded-touch bg-ink px-4 py-2 text-paper focus:translate-y-0"
      >
        Skip to content
      </a>
      <Rail actor={actor} places={places} onFind={find} />
      <TopBar actor={actor} onFind={find} />
      <div className="flex min-w-0 flex-1 flex-col">
        <OfflineBanner />
        <main ref={main} id="main" tabIndex={-1} className="flex-1 max-lg:pb-20">
          <Loaded query={clinic} label="Loading the clinic" skeleton={null}>
            {() => <Outlet />}
          </Loaded>
        </main>
      </div>
      <BottomBar places={places} />
      <Finder open={finding} onOpenChange={setFinding} actor={actor} />
      <Shortcuts open={helping} onOpenChange={setHelping} />
      <ScrollRestoration />
    </div>
  );
}

/**
 * A new page takes the focus, so that keyboards and screen readers start at its top; the first one leaves it to the
 * browser. In the layout phase, because the page's heading then takes over in its effect.
 */
function useFocusOnNewPage(main: React.RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const opened = useRef(pathname);
  useLayoutEffect(() => {
    if (opened.current !== pathname) main.current?.focus({ preventScroll: true });
    opened.current = pathname;
  }, [main, pathname]);
}
