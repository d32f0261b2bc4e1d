// The buttons under an exercise. Each stays where it is; what does not fit the moment is not shown.
import { button, el, icon, setText, show } from "./shell_dom";
import type { Stage } from "./shell_stage";
import { plannedItem, runOf, type State } from "./state";

const FORWARD: Partial<Record<State["phase"], string>> = {
  ready: "Start now",
  side: "Go on now",
  rest: "Skip the rest",
  form: "Next",
};

export interface Controls {
  root: HTMLElement;
  update: (state: State) => void;
}

/** Make the buttons. */
export function controls(stage: Stage): Controls {
  const big = mainButtons(stage);
  const small = smallButtons(stage);
  const root = el("div", { class: "p-controls", role: "group", "aria-label": "Steer the session" }, big.root, small.root);
  const update = (state: State): void => {
    big.update(state);
    small.update(state);
  };
  return { root, update };
}

function mainButtons(stage: Stage): Controls {
  const pauseWords = el("span");
  const signs = { pause: icon("pause"), play: icon("play") };
  const pause = button([signs.pause, signs.play, pauseWords], () => stage.send({ type: stage.state().paused ? "go_on" : "pause" }), { class: "button large p-pause" });
  const onWords = el("span");
  const on = button([icon("next"), onWords], () => stage.send({ type: stage.state().phase === "work" ? "set_done" : "forward" }), { class: "button quiet" });
  const back = button([icon("back"), el("span", {}, "Back")], () => stage.send({ type: "back" }), { class: "button quiet" });
  const update = (state: State): void => {
    setText(pauseWords, state.paused ? "Go on" : "Pause");
    signs.pause.toggleAttribute("hidden", state.paused !== null);
    signs.play.toggleAttribute("hidden", state.paused === null);
    setText(onWords, FORWARD[state.phase] ?? (plannedItem(state).dose.sides === 2 ? "Side done" : "Set done"));
  };
  return { root: el("div", { class: "p-main" }, back, pause, on), update };
}

function smallButtons(stage: Stage): Controls {
  const quiet = (words: string, press: () => void): HTMLButtonElement => button(words, press, { class: "plain" });
  const more = quiet("+10 seconds", () => stage.send({ type: "more" }));
  const easier = quiet("", () => stage.send({ type: runOf(stage.state()).easier ? "planned" : "easier" }));
  const again = quiet("Again", () => stage.send({ type: "again" }));
  const skip = quiet("Skip", () => stage.ask("skip"));
  const update = (state: State): void => {
    show(more, state.phase !== "work");
    show(easier, plannedItem(state).easier !== null && state.phase !== "form");
    setText(easier, runOf(state).easier ? "As planned" : "Easier");
    show(skip, state.phase !== "form");
  };
  return { root: el("div", { class: "p-small" }, more, easier, again, skip), update };
}
