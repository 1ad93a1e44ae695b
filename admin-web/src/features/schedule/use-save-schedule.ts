import { toast } from "@prescripto/web-kit/ui/toast";
import { useQueryClient } from "@tanstack/react-query";

import { doneWords } from "./impact-words";
import type { Carried } from "./outcomes";
import { fetchVisitsAnew, scheduleOf, scheduleWire, type Owner } from "./queries";
import { usePlannedSave } from "./use-planned-save";

/** @param onSaved called before the saved schedule takes the place of the one that was edited */
export function useSaveSchedule(owner: Owner, onSaved: (carried: Carried) => void) {
  const client = useQueryClient();
  return usePlannedSave(scheduleWire(owner), ({ outcomes, ...schedule }, affected) => {
    onSaved({ outcomes, affected });
    if (outcomes.every(({ done }) => done)) toast(`The schedule is saved. ${doneWords(outcomes)}`.trim());
    client.setQueryData(scheduleOf(owner).queryKey, schedule);
    void fetchVisitsAnew(client);
  });
}
