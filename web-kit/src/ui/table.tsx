import type { ComponentProps } from "react";

/** A dense table that scrolls sideways in its own frame; give it a caption or an aria-label. */
export function Table({ className = "", ...rest }: ComponentProps<"table">) {
  return (
    <div className="overflow-x-auto border-y border-line">
      <table className={`w-full border-collapse text-left text-body ${className}`} {...rest} />
    </div>
  );
}

export function HeaderCell({ className = "", ...rest }: ComponentProps<"th">) {
  return (
    <th
      scope="col"
      className={`border-b border-line px-3 py-2 text-small font-semibold whitespace-nowrap text-muted ${className}`}
      {...rest}
    />
  );
}

export function Row({ className = "", ...rest }: ComponentProps<"tr">) {
  return <tr className={`border-b border-line last:border-b-0 ${className}`} {...rest} />;
}

export function Cell({ className = "", ...rest }: ComponentProps<"td">) {
  return <td className={`px-3 py-2 align-middle ${className}`} {...rest} />;
}
