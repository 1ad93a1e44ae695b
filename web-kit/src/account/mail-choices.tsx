import { useQuery } from "@tanstack/react-query";

import { Loaded } from "../api/loaded";
import type { Preferences } from "../api/types";
import { explain } from "../api/words";
import { Skeleton } from "../ui/skeleton";
import { Switch } from "../ui/switch";
import { toast } from "../ui/toast";
import { mailKinds, mailWords } from "./mail-words";
import { preferencesQuery, useChoosePreferences } from "./queries";

/** Which mails one wants, of those one can do without; and why the others always come. */
export function MailChoices({ essential }: { essential: string }) {
  const preferences = useQuery(preferencesQuery);
  return (
    <div className="grid gap-4">
      <Loaded query={preferences} label="Loading your mails" skeleton={<Skeleton className="h-12 w-72" />}>
        {(chosen) =>
          mailKinds
            .filter((kind) => chosen[mailWords[kind].setting] !== undefined)
            .map((kind) => <Choice key={kind} kind={kind} chosen={chosen} />)
        }
      </Loaded>
      <p className="max-w-prose text-muted">{essential}</p>
    </div>
  );
}

function Choice({ kind, chosen }: { kind: (typeof mailKinds)[number]; chosen: Preferences }) {
  const { setting, label, hint } = mailWords[kind];
  const { mutate, isPending, variables } = useChoosePreferences();
  return (
    <div className="grid gap-1">
      <Switch
        label={label}
        checked={(isPending ? variables[setting] : chosen[setting]) ?? true}
        busy={isPending}
        onChange={(wanted) => {
          mutate(
            { [setting]: wanted },
            {
              onError: (error) => {
                const { title, advice } = explain(error);
                toast(`${title}. ${advice}`);
              },
            },
          );
        }}
      />
      <p className="text-muted">{hint}</p>
    </div>
  );
}
