// The keyboard: one key for each thing that is done often. Whoever types into a field or stands on a button types there.
import type { Stage } from "./shell_stage";
import { isExercising, isOver, runOf } from "./state";

export const KEYS: readonly [string, string][] = [
  ["Space", "Pause, and go on"],
  ["→", "Go on sooner. In a set: leave the rest of it out"],
  ["←", "Back one exercise"],
  ["D", "This set is done"],
  ["R", "Do this exercise again"],
  ["E", "Easier, and back"],
  ["S", "Skip this exercise"],
  ["+", "Ten seconds more"],
  ["W", "Something feels wrong"],
  ["F", "Big screen"],
  ["?", "This help"],
  ["Esc", "Leave"],
];
const OWN_SPACE = "button, a, summary, input, select, textarea";
const OWN_ARROWS = "input, select, textarea";

/** Take the keys while no dialog is open. */
export function takeKeys(stage: Stage, big: () => void): void {
  document.addEventListener("keydown", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isOver(stage.state()) || document.querySelector("dialog[open]") || !isMeant(event.key, target)) return;
    if (event.key !== "Escape" && !stage.settings().keys) return;
    if (press(event.key, stage, big)) event.preventDefault();
  });
}

function isMeant(key: string, target: Element | null): boolean {
  if (key === " ") return target?.closest(OWN_SPACE) == null;
  return key === "Escape" || target?.closest(OWN_ARROWS) == null;
}

/** Do what a key is for; return whether it is for anything. */
function press(key: string, stage: Stage, big: () => void): boolean {
  const asked = { escape: "leave", s: "skip", w: "sign", "?": "help" } as const;
  const name = key.toLowerCase();
  if (name === "f") big();
  else if (name in asked && !(name === "s" && !isExercising(stage.state()))) stage.ask(asked[name as keyof typeof asked]);
  else if (!isExercising(stage.state())) return false;
  else return steer(name, stage);
  return true;
}

function steer(name: string, stage: Stage): boolean {
  const state = stage.state();
  switch (name) {
    case " ":
      stage.send({ type: state.paused ? "go_on" : "pause" });
      return true;
    case "e":
      stage.send({ type: runOf(state).easier ? "planned" : "easier" });
      return true;
    default: {
      const plain = { arrowright: "forward", arrowleft: "back", d: "set_done", r: "again", "+": "more" } as const;
      if (!(name in plain)) return false;
      stage.send({ type: plain[name as keyof typeof plain] });
      return true;
    }
  }
}
