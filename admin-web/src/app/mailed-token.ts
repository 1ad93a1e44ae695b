import { useLocation } from "react-router";

/** The secret a mailed link carries: in the fragment, which no browser sends to any server. */
export function useMailedToken(): string {
  return useLocation().hash.slice(1);
}
