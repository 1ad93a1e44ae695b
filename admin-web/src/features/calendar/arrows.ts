/** Where an arrow key leads among the marked links: up and down through all, left and right to another day's nearest. */
export function byArrow(key: string, container: HTMLElement | null): HTMLElement | undefined {
  const links = Array.from(container?.querySelectorAll<HTMLElement>("[data-row]") ?? []);
  const at = links.findIndex((link) => link === document.activeElement);
  const here = links[at];
  if (here === undefined) return undefined;
  switch (key) {
    case "ArrowDown":
      return links[at + 1];
    case "ArrowUp":
      return links[at - 1];
    case "ArrowRight":
      return nearest(here, links.slice(at + 1));
    case "ArrowLeft":
      return nearest(here, links.slice(0, at).reverse());
    default:
      return undefined;
  }
}

function nearest(here: HTMLElement, links: readonly HTMLElement[]): HTMLElement | undefined {
  const day = links.find((link) => dayOf(link) !== dayOf(here))?.dataset["day"];
  return links
    .filter((link) => dayOf(link) === day)
    .toSorted((a, b) => distance(here, a) - distance(here, b))[0];
}

function dayOf(link: HTMLElement): string | undefined {
  return link.dataset["day"];
}

function distance(a: HTMLElement, b: HTMLElement): number {
  return Math.abs(Number(a.dataset["minute"]) - Number(b.dataset["minute"]));
}
