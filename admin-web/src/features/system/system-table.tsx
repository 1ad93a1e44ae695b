import { Badge } from "@prescripto/web-kit/ui/badge";
import { Cell, HeaderCell, Row, Table } from "@prescripto/web-kit/ui/table";

import type { SystemRow } from "./rows";

/** Some lines of the same kind; what is not fine says what it means. */
export function SystemTable({ title, rows }: { title: string; rows: readonly SystemRow[] }) {
  return (
    <section aria-label={title}>
      <h2 className="mb-2 text-lead font-semibold">{title}</h2>
      <Table aria-label={title}>
        <thead className="sr-only">
          <tr>
            <HeaderCell>What</HeaderCell>
            <HeaderCell>State</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key}>
              <th scope="row" className="px-3 py-2.5 text-left align-top font-normal">
                <span className="block font-semibold">{row.name}</span>
                <span className="block text-small text-muted">{row.purpose}</span>
                {row.seen !== undefined && (
                  <span className="block text-small figures sm:hidden">{row.seen}</span>
                )}
                {row.meaning !== undefined && (
                  <span className="mt-1 block max-w-prose text-pretty">{row.meaning}</span>
                )}
              </th>
              <Cell className="hidden pt-3 text-right align-top text-small text-muted figures sm:table-cell">
                {row.seen}
              </Cell>
              <Cell className="w-px pt-2.5 text-right align-top">
                <Badge tone={row.tone}>{row.word}</Badge>
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
