import { Skeleton } from "@prescripto/web-kit/ui/skeleton";

export function ListSkeleton() {
  return (
    <div className="grid border-y border-line">
      {Array.from({ length: 8 }, (_, i) => (
        <div key={i} className="flex gap-6 border-b border-line px-3 py-2.5 last:border-b-0">
          <Skeleton className="h-5 w-28" />
          <Skeleton className="h-5 flex-1" />
        </div>
      ))}
    </div>
  );
}
