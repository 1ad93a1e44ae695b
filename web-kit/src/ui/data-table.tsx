import { ArrowDown, ArrowUp } from "lucide-react";
import { useRef, type ReactNode } from "react";

import { useRowKeys } from "../keyboard/use-row-keys";
import { Cell, HeaderCell, Row, Table } from "./table";

/** An order the rows can have by one column. */
export interface Sort {
  /** Undefined while the rows are ordered by another column. */
  now: "ascending" | "descending" | undefined;
  onSort: (wanted: "ascending" | "descending") => void;
}

export interface Column<T> {
  header: string;
  /** Makes the header the switch of the order. */
  sort?: Sort | undefined;
  /** The cells say it themselves to who can see them. */
  headerHidden?: boolean;
  cell: (row: T) => ReactNode;
  /** Read to the right, below each other. */
  numeric?: boolean;
  /** Left out where the table has less room: `medium` leaves it to `lines` on a phone, `wide` can be done without. */
  needs?: "medium" | "wide";
}

interface DataTableProps<T> {
  /** What the rows are, for who cannot see the page around it. */
  caption: string;
  rows: readonly T[];
  keyOf: (row: T) => string;
  /** The row's link, which opens it; give it `data-row` with the row's key and {@link rowLink} as its look. */
  first: { header: string; sort?: Sort | undefined; cell: (row: T) => ReactNode };
  /** Lines below the link where the columns that need room are left out. */
  lines?: (row: T) => ReactNode;
  columns: readonly Column<T>[];
  /** The row that stands open beside the table. */
  openKey?: string | undefined;
  /** j and k reached another row while one is open. */
  onFollow?: (key: string) => void;
  /** Someone wants to go on after the last row. */
  onEnd?: () => void;
  /** Not walked with j and k, because another list on the page is. */
  still?: boolean;
}

/** Makes the whole row the link's target, so that a click anywhere opens it; buttons in a row stand above it. */
export const rowLink = "font-semibold after:absolute after:inset-0 focus-visible:outline-offset-4";

/** A dense table one can walk with j and k, and open row by row. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { caption, rows, keyOf, first, lines, columns, openKey, onFollow, onEnd, still = false } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys({
    container: body,
    disabled: still,
    onReach: (key) => {
      if (openKey !== undefined && key !== openKey) onFollow?.(key);
    },
    ...(onEnd !== undefined && { onEnd }),
  });
  return (
    <div className="@container">
      <Table>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <HeaderCell aria-sort={first.sort?.now}>
              <Header {...first} />
            </HeaderCell>
            {columns.map((column) => (
              <HeaderCell key={column.header} className={lookOf(column)} aria-sort={column.sort?.now}>
                {column.headerHidden === true ? (
                  <span className="sr-only">{column.header}</span>
                ) : (
                  <Header {...column} />
                )}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <Row
              key={keyOf(row)}
              aria-current={keyOf(row) === openKey}
              className="relative hover:bg-sunken/60 aria-[current=true]:bg-pine-soft"
            >
              <Cell>
                {first.cell(row)}
                {lines !== undefined && <div className="text-small text-muted @2xl:hidden">{lines(row)}</div>}
              </Cell>
              {columns.map((column) => (
                <Cell key={column.header} className={lookOf(column)}>
                  {column.cell(row)}
                </Cell>
              ))}
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function Header({ header, sort }: { header: string; sort?: Sort | undefined }) {
  if (sort === undefined) return header;
  const Arrow = sort.now === "descending" ? ArrowDown : ArrowUp;
  return (
    <button
      type="button"
      onClick={() => {
        sort.onSort(sort.now === "descending" ? "ascending" : "descending");
      }}
      className="-mx-1 inline-flex min-h-6 items-center gap-1 rounded-touch px-1 font-semibold hover:text-ink pointer-coarse:min-h-11"
    >
      {header}
      <Arrow aria-hidden className={`size-3.5 ${sort.now === undefined ? "opacity-0" : ""}`} />
    </button>
  );
}

function lookOf<T>({ numeric = false, needs }: Column<T>): string {
  const place = numeric ? "figures text-right" : "";
  if (needs === undefined) return place;
  return `${place} ${needs === "medium" ? "@max-2xl:hidden" : "@max-5xl:hidden"}`;
}
