// What the player plays: `supple/play/1`, as the page holds it.

export interface Dose {
  sets: number;
  repetitions: number | null;
  hold_s: number | null;
  rest_s: number | null;
  sides: number;
  minutes: number | null;
  load_kg: number | null;
}

export interface Figure {
  moving: string;
  still: string;
  words: string;
  moving_other?: string | null;
  still_other?: string | null;
}

export interface Item {
  exercise: string;
  name: string;
  part: string;
  part_words: string;
  dose: Dose;
  dose_words: string[];
  tempo_s: number | null;
  change_position_s: number;
  position: string;
  breathing: string;
  steps: string[];
  minds: string[];
  faults: { fault: string; mend: string }[];
  figure: Figure | null;
  easier: Item | null;
}

/** A sign to stop for; `counts_as` are the safety questions that it answers with yes, none for mere pain. */
export interface Sign {
  id: string;
  text: string;
  counts_as: string[];
}

export interface Play {
  schema: "supple/play/1";
  what: "session" | "short" | "routine";
  title: string;
  template: string | null;
  routine?: string | null;
  course: string;
  owner: string;
  day: string;
  limb: string | null;
  stop_at_nrs: number;
  count_in_s: number;
  change_side_s: number;
  set_up_s: number;
  send_to: string;
  after: string;
  leave_to: string;
  stop_page?: string | null;
  questions_page: string;
  signs: Sign[];
  items: Item[];
}

/** A page holds no session that can be played. */
export class PlayError extends Error {}

/** Return what a page holds as a play; raise PlayError when it is none, so that the page stays as it came. */
export function readPlay(text: string): Play {
  const found: unknown = JSON.parse(text);
  const play = found as Partial<Play> | null;
  if (typeof play !== "object" || play === null || play.schema !== "supple/play/1") {
    throw new PlayError("expected supple/play/1, found something else");
  }
  if (!Array.isArray(play.items) || play.items.length === 0) throw new PlayError("expected exercises, found none");
  if (typeof play.stop_at_nrs !== "number") throw new PlayError("expected the pain to stop at, found none");
  return play as Play;
}
