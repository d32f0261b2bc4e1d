// The pages with questions: before a session, and after it.
import { comingOf } from "./screen";
import { button, el } from "./shell_dom";
import { chosen, scale } from "./shell_scale";
import type { Page, Stage } from "./shell_stage";
import type { Item } from "./play";
import { plannedMinutes } from "./timing";

const PAIN_HELP = "0 is no pain, 10 the worst pain you can think of.";
const EFFORT_HELP = "0 is no effort, 10 the most you could give. You may leave this out.";
const CHOOSE = "Choose a number from 0 to 10 for each question.";

/** The page before a session: what is coming, and how the pain is now. */
export function welcomePage(stage: Stage): Page {
  const { play } = stage.state();
  const form = el("form", { class: "form", novalidate: true });
  form.append(scale("pain", "How is your pain now?", PAIN_HELP));
  if (play.limb) form.append(scale("limb", `How is the pain in ${play.limb} now?`, PAIN_HELP));
  form.append(el("p", { class: "actions" }, el("button", { class: "button large" }, "Start the session")));
  onSend(form, () => {
    const pain = chosen(form, "pain");
    const limb = chosen(form, "limb");
    if (pain === null || (play.limb && limb === null)) return complain(form, CHOOSE);
    stage.send({ type: "begin", pain, limb });
  });
  const head = el("h1", { tabindex: "-1" }, play.title);
  const lead = el("p", { class: "lead" }, comingOf(stage.state(), plannedMinutes(stage.state())));
  const list = el("ol", { class: "coming" }, ...play.items.map(coming));
  const beside = el("section", {}, el("h2", {}, "What is coming"), list);
  return { root: el("div", { class: "p-page wide" }, el("div", {}, head, lead, form), beside), update: () => undefined };
}

function coming(item: Item): HTMLElement {
  const picture = item.figure ? el("img", { src: item.figure.still, alt: "" }) : null;
  const words = el("span", {}, el("strong", {}, item.name), el("span", { class: "note" }, item.dose_words.join(". ")));
  return el("li", {}, picture, words);
}

/** The page after a session: how it went. */
export function endPage(stage: Stage): Page {
  const { play } = stage.state();
  const form = el("form", { class: "form", novalidate: true });
  form.append(scale("worst", "How strong was the pain at its worst?", PAIN_HELP));
  if (play.limb) form.append(scale("limb_worst", `And in ${play.limb}?`, PAIN_HELP));
  form.append(scale("effort", "How hard was it?", EFFORT_HELP));
  const list = signList(stage);
  if (play.signs.length > 0) form.append(anything(list), list);
  form.append(el("p", { class: "actions" }, el("button", { class: "button large" }, "Save the session")));
  onSend(form, () => sendEnd(stage, form));
  const head = el("h1", { tabindex: "-1" }, "Well done");
  const lead = el("p", { class: "lead" }, "A few questions, and you are done.");
  return { root: el("div", { class: "p-page" }, head, lead, form), update: () => undefined };
}

function sendEnd(stage: Stage, form: HTMLFormElement): void {
  const { limb, signs: known } = stage.state().play;
  const worst = chosen(form, "worst");
  const limb_worst = chosen(form, "limb_worst");
  const data = new FormData(form);
  const signs = data.get("anything") === "yes" ? data.getAll("sign").map(String) : [];
  if (worst === null || (limb && limb_worst === null)) return complain(form, "Choose a number for how strong the pain was.");
  if (known.length > 0 && !data.has("anything")) return complain(form, "Say whether you noticed a sign to stop for.");
  if (data.get("anything") === "yes" && signs.length === 0) return complain(form, "Tick what you noticed, or choose No.");
  stage.send({ type: "save", worst, limb_worst, effort: chosen(form, "effort"), signs });
}

function anything(list: HTMLElement): HTMLElement {
  const radio = (value: string, words: string): HTMLElement => {
    const input = el("input", { type: "radio", name: "anything", value });
    input.addEventListener("change", () => (list.hidden = value === "no"));
    return el("label", { class: "choice" }, input, words);
  };
  const legend = el("legend", {}, "Did you notice anything new that worries you?");
  const choices = el("div", { class: "choices" }, radio("no", "No, nothing"), radio("yes", "Yes, show me the signs"));
  return el("fieldset", {}, legend, choices);
}

function signList(stage: Stage): HTMLElement {
  const choices = stage.state().play.signs.map((sign) => {
    const input = el("input", { type: "checkbox", name: "sign", value: sign.id });
    return el("label", { class: "choice" }, input, el("span", {}, sign.text));
  });
  const list = el("div", { class: "choices" }, ...choices);
  return el("fieldset", { hidden: true }, el("legend", {}, "What did you notice?"), list);
}

function onSend(form: HTMLFormElement, send: () => void): void {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
}

/** Say what is still open, at the top of the form; what was chosen stays. */
function complain(form: HTMLFormElement, words: string): void {
  form.querySelector(".notice.wrong")?.remove();
  const notice = el("div", { class: "notice wrong", role: "alert", tabindex: "-1" }, el("p", {}, words));
  form.prepend(notice);
  notice.focus();
}

/** The question whether to go on with a session that was broken off. */
export function offerPage(goOn: () => void, anew: () => void): Page {
  const head = el("h1", { tabindex: "-1" }, "Go on where you were?");
  const lead = el("p", { class: "lead" }, "You began this session a while ago. What you did is kept either way.");
  const actions = el("p", { class: "actions" }, button("Go on", goOn), button("Begin anew", anew, { class: "button quiet" }));
  return { root: el("div", { class: "p-page" }, head, lead, actions), update: () => undefined };
}
