// What the pages and dialogs of the player may do.
import type { Settings } from "./shell_settings";
import type { Event, State } from "./state";

/** An event without its time, which the stage adds. */
export type Told = Event extends infer One ? (One extends { at: number } ? Omit<One, "at"> : never) : never;
export type DialogName = "sign" | "skip" | "leave" | "settings" | "help";

export interface Stage {
  state: () => State;
  send: (event: Told) => void;
  ask: (name: DialogName) => void;
  settings: () => Settings;
  change: (settings: Settings) => void;
}

/** A page of the player: its element, and what to do when the state has changed. */
export interface Page {
  root: HTMLElement;
  update: (state: State) => void;
}
