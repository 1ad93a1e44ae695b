/** Names the clinic's holidays, as long as nobody has named any. */
import type { Clinic } from "@prescripto/web-kit/api/types";

import type { Api } from "./api.ts";
import { dateAhead } from "./clinic-days.ts";
import { holidays } from "./data.ts";
import type { Progress } from "./progress.ts";

export async function seedHolidays(admin: Api, clinic: Clinic, progress: Progress): Promise<void> {
  const { version } = await admin.get<{ version: number }>("/api/admin/holidays");
  if (version > 0) return;
  const items = holidays.map(({ daysAhead, name }) => ({ date: dateAhead(daysAhead, clinic), name }));
  await admin.put("/api/admin/holidays", { version, items });
  for (const { name } of items) progress.added("holiday", name);
}
