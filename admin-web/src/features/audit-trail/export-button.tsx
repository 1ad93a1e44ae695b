import { explain } from "@prescripto/web-kit/api/words";
import { Button } from "@prescripto/web-kit/ui/button";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { saveFile } from "@prescripto/web-kit/api/save-file";
import { Download } from "lucide-react";

import type { TrailFilter } from "./filter";
import { useExport } from "./queries";

/** The entries as they are filtered now, all of them, as evidence: a JSON object a line, each with its place and hash. */
export function ExportButton({ filter, zone }: { filter: TrailFilter; zone: string }) {
  const exporting = useExport(zone);
  const download = () => {
    exporting.mutate(filter, {
      onSuccess: (file) => {
        saveFile(file, "audit.ndjson");
      },
    });
  };
  return (
    <div className="grid justify-items-end gap-3">
      <Button busy={exporting.isPending} onClick={download}>
        {!exporting.isPending && <Download aria-hidden />}
        {Object.keys(filter).length > 0 ? "Export these (JSON)" : "Export all (JSON)"}
      </Button>
      {exporting.isError && <ProblemAlert {...explain(exporting.error)} />}
    </div>
  );
}
