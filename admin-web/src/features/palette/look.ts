export const group =
  "p-2 [&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-small [&_[cmdk-group-heading]]:text-muted";
export const choice =
  "flex min-h-11 cursor-pointer items-center gap-3 rounded-touch px-3 aria-selected:bg-pine-soft [&>svg]:size-4.5 [&>svg]:text-muted";
