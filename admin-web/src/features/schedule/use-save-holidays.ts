import type { Holiday } from "@prescripto/web-kit/api/types";
import { useQueryClient } from "@tanstack/react-query";

import { addedTo } from "./holidays";
import type { Carried } from "./outcomes";
import { fetchVisitsAnew, holidaysQuery, holidaysWire } from "./queries";
import { usePlannedSave } from "./use-planned-save";

/** @param onSaved with what became of the visits that were decided about, and the holiday that is new, if one is */
export function useSaveHolidays(onSaved: (carried: Carried, added: Holiday | undefined) => void) {
  const client = useQueryClient();
  const key = holidaysQuery.queryKey;
  return usePlannedSave(holidaysWire, ({ outcomes, ...holidays }, affected) => {
    const before = client.getQueryData(key)?.items ?? [];
    client.setQueryData(key, holidays);
    void fetchVisitsAnew(client);
    onSaved({ outcomes, affected }, addedTo(before, holidays.items));
  });
}
