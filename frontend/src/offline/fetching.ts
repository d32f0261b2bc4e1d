// Which of the pages that are needed next must be fetched: as few as will do.
import type { KeptPage } from "./shelves";

/** A page that is needed; `restMs` says how long a copy without a mark will do. */
export interface Needed {
  key: string;
  mark: string;
  restMs?: number;
}

const JUST_NOW_MS = 10_000;

/** Return the pages to fetch: those that are not kept, have changed since, or may have.
 *
 * A page with a mark is the same while its mark is; one without is fetched again after a while.
 */
export function toFetch(needed: readonly Needed[], kept: readonly KeptPage[], now: number): Needed[] {
  const known = new Map(kept.map((page) => [page.key, page]));
  return needed.filter(({ key, mark, restMs = JUST_NOW_MS }) => {
    const copy = known.get(key);
    if (key === "" || !copy) return key !== "";
    return mark === "" ? now - Date.parse(copy.at) > restMs : copy.mark !== mark;
  });
}
