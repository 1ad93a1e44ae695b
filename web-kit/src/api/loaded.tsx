import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { ProblemAlert } from "../ui/problem-alert";
import { Waiting } from "../ui/skeleton";
import { isProblem } from "./problem";
import { explain } from "./words";

interface LoadedProps<T> {
  query: Pick<UseQueryResult<T>, "data" | "error" | "refetch">;
  /** What is being fetched: "Loading doctors". */
  label: string;
  skeleton: ReactNode;
  /** The real thing; its own empty face is its own business. */
  children: (data: T) => ReactNode;
}

/** The three faces of anything fetched: on its way, not to be had, here. What is here stays while it is fetched anew. */
export function Loaded<T>({ query, label, skeleton, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error === null) return <Waiting label={label}>{skeleton}</Waiting>;
  return (
    <ProblemAlert
      {...explain(query.error)}
      // What is not there, or not this person's, will not be there the next time either.
      {...(!isProblem(query.error, "not-found", "forbidden") && {
        onRetry: () => {
          void query.refetch();
        },
      })}
    />
  );
}
