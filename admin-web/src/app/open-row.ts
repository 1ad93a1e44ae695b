import { useLocation, useNavigate, useSearchParams } from "react-router";

/** The row that stands open beside its list, kept in the address as `open`. */
export interface OpenRow {
  key: string | undefined;
  /** The address of this list with that row open. */
  hrefOf: (key: string) => string;
  /** Opens another row in its place, without a step in the history. */
  follow: (key: string) => void;
  close: () => void;
}

export function useOpenRow(): OpenRow {
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const hrefOf = (key: string | undefined) => {
    const next = new URLSearchParams(search);
    if (key === undefined) next.delete("open");
    else next.set("open", key);
    return next.size === 0 ? pathname : `${pathname}?${next.toString()}`;
  };
  const go = (key: string | undefined) => {
    void navigate(hrefOf(key), { replace: true, preventScrollReset: true });
  };
  return {
    key: search.get("open") ?? undefined,
    hrefOf,
    follow: go,
    close: () => {
      go(undefined);
    },
  };
}
