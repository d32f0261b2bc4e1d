// The pages at which a session is over: too much pain, a sign to stop for, and the end.
import { signTexts } from "./cues";
import { summaryOf } from "./screen";
import { button, el } from "./shell_dom";
import type { Page, Stage } from "./shell_stage";
import { isStrong } from "./strong";

const still = (root: HTMLElement): Page => ({ root, update: () => undefined });

/** The page for pain at which to stop for today. */
export function tooMuchPage(stage: Stage): Page {
  const head = el("h1", { tabindex: "-1" }, "That is enough for today");
  const lead = el("p", { class: "lead" }, "Stop here, and rest in an easy position. Your pain is strong now, so we ask the safety questions again.");
  const actions = el(
    "p",
    { class: "actions" },
    button("End the session", () => stage.send({ type: "end_now" }), { class: "button large" }),
    button("I pressed the wrong number", () => stage.send({ type: "wrong_number" }), { class: "button quiet" }),
  );
  return still(el("div", { class: "p-page" }, el("div", { class: "notice amber" }, head, lead), actions));
}

/** The page for a sign to stop for: the sign's own words, whom to call, and the way out. */
export function stoppedPage(stage: Stage): Page {
  const { play } = stage.state();
  const words = signTexts(stage.state()).map((text) => el("p", { class: "stop-words" }, text));
  const head = el("h1", { tabindex: "-1" }, "Stop now");
  const actions = el(
    "p",
    { class: "actions" },
    el("a", { class: "button danger large", href: play.stop_page ?? play.leave_to }, "Whom to call"),
    el("a", { class: "button quiet", href: play.leave_to }, "Close"),
  );
  return still(el("div", { class: "p-page" }, el("div", { class: "notice urgent" }, head, ...words), actions));
}

/** The page at the end: what was done, whether it is saved, and where to go. */
export function finishedPage(stage: Stage, status: HTMLElement): Page {
  const state = stage.state();
  const strong = isStrong(state);
  const head = el("h1", { tabindex: "-1" }, strong ? "Rest now" : "Well done");
  const figures = summaryOf(state).map(({ value, label }) => el("li", { class: "card" }, el("strong", {}, value), el("span", {}, label)));
  const summary = figures.length > 0 && !strong ? el("ul", { class: "p-summary" }, ...figures) : null;
  const lead = strong ? el("p", { class: "lead" }, "Your pain was strong. Please answer the safety questions now, before the next session.") : null;
  const on = strong ? { href: state.play.questions_page, words: "Answer the safety questions" } : { href: state.play.after, words: "Go on" };
  const actions = el("p", { class: "actions" }, el("a", { class: "button large", href: on.href }, on.words));
  return still(el("div", { class: "p-page" }, head, lead, summary, status, actions));
}
