import { useLayoutEffect, useRef } from "react";
import { Link, Outlet, ScrollRestoration, useLocation } from "react-router";

import { Header } from "./header";
import { OfflineBanner } from "./offline-banner";
import { paths } from "./paths";

/** The frame of every page. */
export function Layout() {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const opened = useRef(pathname);
  // A new page takes the focus, so that keyboards and screen readers start at its top; the first one leaves it to the
  // browser. In the layout phase, because the page's heading then takes over in its effect.
  useLayoutEffect(() => {
    if (opened.current !== pathname) main.current?.focus({ preventScroll: true });
    opened.current = pathname;
  }, [pathname]);
  return (
    <div className="isolate flex min-h-dvh flex-col overflow-x-clip print:min-h-0">
      <a
        href="#main"
        className="absolute top-2 left-2 z-50 -translate-y-20 rounded-touch bg-ink px-4 py-2 text-paper focus:translate-y-0 print:hidden"
      >
        Skip to content
      </a>
      <Header />
      <OfflineBanner />
      <main
        ref={main}
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-5xl flex-1 px-4 pt-8 pb-16 sm:px-6 sm:pt-12"
      >
        <Outlet />
      </main>
      <footer className="border-t border-line print:hidden">
        <nav
          aria-label="About the clinic"
          className="mx-auto flex max-w-5xl flex-wrap gap-x-6 px-4 py-4 sm:px-6"
        >
          <FooterLink to={paths.about}>About Prescripto</FooterLink>
          <FooterLink to={paths.contact}>The clinic</FooterLink>
        </nav>
      </footer>
      <ScrollRestoration />
    </div>
  );
}

function FooterLink({ to, children }: { to: string; children: string }) {
  return (
    <Link to={to} className="inline-flex min-h-11 items-center text-muted hover:text-ink hover:underline">
      {children}
    </Link>
  );
}
