// The page while an exercise is on: made once, and then only changed where something changed.
import { type Screen, screenOf } from "./screen";
import { dial } from "./shell_dial";
import { button, el, setText, show } from "./shell_dom";
import { controls } from "./shell_controls";
import { markNumber, quickScale } from "./shell_scale";
import type { Page, Stage } from "./shell_stage";
import { runOf, type State } from "./state";

/** Make the page. */
export function exercisePage(stage: Stage, lessMotion: () => boolean): Page {
  const parts = { head: head(), figure: figure(lessMotion), dial: dial(lessMotion), told: told(), asks: asks(stage), steps: steps() };
  const steer = controls(stage);
  const now = el("div", { class: "p-now" }, parts.dial.root, parts.told.root, parts.asks.root);
  const root = el("div", { class: "p-exercise" }, parts.head.root, parts.figure.root, now, steer.root, parts.steps.root);
  const update = (state: State): void => {
    const screen = screenOf(state);
    root.dataset["phase"] = state.paused ? "paused" : state.phase;
    for (const part of Object.values(parts)) part.update(screen, state);
    steer.update(state);
  };
  return { root, update };
}

interface Part {
  root: HTMLElement;
  update: (screen: Screen, state: State) => void;
}

function head(): Part {
  const over = el("p", { class: "p-over" });
  const title = el("h1", { tabindex: "-1" });
  const update = (screen: Screen): void => {
    setText(over, screen.over);
    setText(title, screen.title);
  };
  return { root: el("div", { class: "p-head" }, over, title), update };
}

/** The figure moves, and stands still in its held pose while that is held; with less motion it always stands. */
function figure(lessMotion: () => boolean): Part {
  const moving = el("img", { class: "p-moving" });
  const standing = el("img", { class: "p-standing" });
  const root = el("div", { class: "p-figure" }, moving, standing);
  const update = ({ picture }: Screen): void => {
    show(root, picture !== null);
    if (picture === null) return;
    const stands = picture.held || lessMotion();
    for (const [image, source] of [[moving, picture.src], [standing, picture.still]] as const) {
      if (image.getAttribute("src") !== source) image.setAttribute("src", source);
      if (image.alt !== picture.words) image.alt = picture.words;
    }
    show(moving, !stands);
    show(standing, stands);
  };
  return { root, update };
}

function told(): Part {
  const cue = el("p", { class: "p-cue" });
  const side = el("span", { class: "tag" });
  const set = el("span");
  const times = el("span");
  const where = el("p", { class: "p-place" }, set, times, side);
  const dots = el("p", { class: "p-dots", "aria-hidden": "true" });
  const hint = el("p", { class: "p-hint" });
  const update = (screen: Screen): void => {
    setText(cue, screen.cue);
    setText(set, screen.set);
    setText(times, screen.times);
    setText(side, screen.side);
    show(side, screen.side !== "");
    setText(hint, screen.hint);
    drawDots(dots, screen.sets);
  };
  return { root: el("div", { class: "p-told" }, cue, where, dots, hint), update };
}

function drawDots(place: HTMLElement, sets: Screen["sets"]): void {
  const wanted = sets.length > 1 ? sets.join(" ") : "";
  if (place.dataset["sets"] === wanted) return;
  place.dataset["sets"] = wanted;
  place.replaceChildren(...(wanted === "" ? [] : sets.map((set) => el("span", { class: "p-dot", "data-set": set }))));
}

/** The two quick questions: the pain, at a rest and after the exercise; and whether it went well, after it. */
function asks(stage: Stage): Part {
  const pain = quickScale("How is your pain now? 0 is none.", (nrs) => stage.send({ type: "pain", nrs }));
  const say = (ok: boolean, words: string): HTMLButtonElement =>
    button(words, () => stage.send({ type: "form", ok }), { class: "button quiet", "data-form": String(ok) });
  const pair = el("div", { class: "pair-of-two" }, say(true, "Yes, well"), say(false, "Not quite"));
  const form = el("div", { class: "asking", role: "group", "aria-label": "Could you do it well?" }, el("p", { class: "label" }, "Could you do it well?"), pair);
  const update = (screen: Screen, state: State): void => {
    show(pain, screen.asks !== null);
    show(form, screen.asks === "form");
    markNumber(pain, state.asked_pain);
    for (const one of form.querySelectorAll<HTMLElement>("[data-form]")) {
      one.setAttribute("aria-pressed", String(one.dataset["form"] === String(runOf(state).form_ok)));
    }
  };
  return { root: el("div", { class: "p-asks" }, form, pain), update };
}

/** How it is done, and what to mind, while someone gets ready. */
function steps(): Part {
  const list = el("ol", { class: "steps" });
  const minds = el("ul", { class: "p-minds" });
  const root = el("section", { class: "p-steps", "aria-label": "How to do it" }, minds, list);
  const update = (screen: Screen): void => {
    show(root, screen.steps.length > 0);
    const wanted = [...screen.minds, ...screen.steps].join("\n");
    if (root.dataset["words"] === wanted) return;
    root.dataset["words"] = wanted;
    minds.replaceChildren(...screen.minds.map((words) => el("li", {}, words)));
    show(minds, screen.minds.length > 0);
    list.replaceChildren(...screen.steps.map((words) => el("li", {}, words)));
  };
  return { root, update };
}
