import { saveFile } from "@prescripto/web-kit/api/save-file";
import { explain } from "@prescripto/web-kit/api/words";
import { Button } from "@prescripto/web-kit/ui/button";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { Download, Printer } from "lucide-react";

import { useReceiptFile } from "./queries";

/** Takes a receipt along: as a file, or on paper. */
export function ReceiptActions({ id, number }: { id: string; number: string }) {
  const file = useReceiptFile(id);
  return (
    <div className="grid gap-3 print:hidden">
      <div className="flex flex-wrap gap-2">
        <Button
          kind="primary"
          busy={file.isPending}
          onClick={() => {
            file.mutate(undefined, {
              onSuccess: (pdf) => {
                saveFile(pdf, `receipt-${number}.pdf`);
              },
            });
          }}
        >
          {!file.isPending && <Download aria-hidden />}
          Download PDF
        </Button>
        <Button
          onClick={() => {
            window.print();
          }}
        >
          <Printer aria-hidden />
          Print
        </Button>
      </div>
      {file.isError && <ProblemAlert {...explain(file.error)} />}
    </div>
  );
}
