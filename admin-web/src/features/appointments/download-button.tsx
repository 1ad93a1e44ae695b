import { saveFile } from "@prescripto/web-kit/api/save-file";
import { explain } from "@prescripto/web-kit/api/words";
import { Button } from "@prescripto/web-kit/ui/button";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { Download } from "lucide-react";

import { isFiltered, type AppointmentFilter } from "./filter";
import { useDownload } from "./queries";

/** The list as it is filtered now, all of it, as a file for a spreadsheet. */
export function DownloadButton({ filter }: { filter: AppointmentFilter }) {
  const downloading = useDownload();
  const download = () => {
    downloading.mutate(filter, {
      onSuccess: (file) => {
        saveFile(file, fileName(filter));
      },
    });
  };
  return (
    <div className="grid justify-items-end gap-3">
      <Button busy={downloading.isPending} onClick={download}>
        {!downloading.isPending && <Download aria-hidden />}
        {isFiltered(filter) ? "Download these (CSV)" : "Download all (CSV)"}
      </Button>
      {downloading.isError && <ProblemAlert {...explain(downloading.error)} />}
    </div>
  );
}

/** "appointments-2026-11-01-to-2026-11-30.csv" */
function fileName({ from, to }: AppointmentFilter): string {
  if (from === undefined && to === undefined) return "appointments.csv";
  if (from === to) return `appointments-${from ?? ""}.csv`;
  if (to === undefined) return `appointments-from-${from ?? ""}.csv`;
  return from === undefined ? `appointments-to-${to}.csv` : `appointments-${from}-to-${to}.csv`;
}
