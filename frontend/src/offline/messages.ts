// What a page tells the worker.

/** A page that is needed next; its mark changes when the page does ("" where nobody knows). */
export interface Wanted {
  address: string;
  mark: string;
}

/** A page was opened by this owner ("" for nobody), and these pages are needed next (null: fetch nothing).
 *
 * `all`: no other page that leads to exercises may be kept.
 */
export interface Here {
  is: "here";
  owner: string;
  keep: Wanted[] | null;
  all: boolean;
}
