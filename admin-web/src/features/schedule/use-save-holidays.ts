import type { Holidays } from "@prescripto/web-kit/api/coming";
import { useQueryClient } from "@tanstack/react-query";

import type { Carried } from "./outcomes";
import { fetchVisitsAnew, holidaysQuery, holidaysWire } from "./queries";
import { usePlannedSave } from "./use-planned-save";

/** @param onSaved with the holidays as they are now and what became of the visits that were decided about */
export function useSaveHolidays(onSaved: (saved: Holidays, carried: Carried) => void) {
  const client = useQueryClient();
  return usePlannedSave(holidaysWire, ({ outcomes, ...holidays }, affected) => {
    client.setQueryData(holidaysQuery.queryKey, holidays);
    void fetchVisitsAnew(client);
    onSaved(holidays, { outcomes, affected });
  });
}
