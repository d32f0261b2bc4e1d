// What a page tells the worker.

/** A page was opened by this owner ("" for nobody), and these pages are needed next (null: fetch nothing).
 *
 * `all`: no other page that leads to exercises may be kept.
 */
export interface Here {
  is: "here";
  owner: string;
  keep: string[] | null;
  all: boolean;
}
