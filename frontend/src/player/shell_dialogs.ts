// The dialogs: signs to stop for, skip, leave, settings, help. The session waits while one is open.
import { button, el, icon } from "./shell_dom";
import { KEYS } from "./shell_keys";
import { quickScale } from "./shell_scale";
import type { Settings } from "./shell_settings";
import type { DialogName, Stage, Told } from "./shell_stage";
import { isExercising, type SkipReason, type StoppedBecause } from "./state";
import { wasBegun } from "./record";

const SKIPS: readonly [SkipReason, string][] = [
  ["pain", "It hurts"],
  ["too_hard", "It is too hard"],
  ["no_time", "I have no time for it"],
  ["no_room", "I have no room or thing for it"],
  ["other", "Another reason"],
];
const LEAVES: readonly [StoppedBecause, string][] = [
  ["time", "I have no more time"],
  ["effort", "I am tired"],
  ["pain", "It hurts"],
  ["other", "Another reason"],
];
const SETTINGS: readonly [keyof Settings, string, string][] = [
  ["voice", "Voice", "Says what comes next."],
  ["beeps", "Beeps", "Count in, and mark each change."],
  ["keys", "Keys", "Steer by single keys. Press ? to see them."],
  ["lock_screen", "Controls on the lock screen", "Pause and go on from there. Music of other apps stops."],
];

/** Open a dialog. A session that was going waits meanwhile, and goes on when nothing was chosen. */
export function openDialog(name: DialogName, stage: Stage): void {
  const state = stage.state();
  const going = isExercising(state) && state.paused === null;
  if (going) stage.send({ type: "pause" });
  const dialog = el("dialog", { class: "asked-in-player", "aria-labelledby": "dialog-title" });
  const choose = (event: Told): void => {
    dialog.dataset["chosen"] = "yes";
    dialog.close();
    stage.send(event);
  };
  dialog.append(heading(name, dialog), ...CONTENTS[name](stage, choose, dialog));
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (going && dialog.dataset["chosen"] !== "yes") stage.send({ type: "go_on" });
  });
  document.body.append(dialog);
  dialog.showModal();
}

type Contents = (stage: Stage, choose: (event: Told) => void, dialog: HTMLDialogElement) => HTMLElement[];

const TITLES: Record<DialogName, string> = {
  sign: "What feels wrong?",
  skip: "Skip this exercise?",
  leave: "Leave the session?",
  settings: "Settings",
  help: "Keys",
};
const CONTENTS: Record<DialogName, Contents> = {
  sign: signs,
  skip: skips,
  leave: leaves,
  settings: (stage) => SETTINGS.map(([name, words, help]) => setting(stage, name, words, help)),
  help: () => [el("dl", { class: "key-list" }, ...KEYS.flatMap(([key, words]) => [el("dt", {}, el("kbd", {}, key)), el("dd", {}, words)]))],
};

function heading(name: DialogName, dialog: HTMLDialogElement): HTMLElement {
  const close = button([icon("close"), el("span", {}, "Close")], () => dialog.close(), { class: "plain" });
  return el("div", { class: "dialog-top" }, el("h2", { id: "dialog-title" }, TITLES[name]), close);
}

function signs(stage: Stage, choose: (event: Told) => void): HTMLElement[] {
  const list = stage.state().play.signs.map((sign) => {
    const press = button(sign.text, () => choose({ type: "sign", id: sign.id }), { class: "sign" });
    return el("li", {}, press);
  });
  const lead = "Press the one that is true. The session then ends, and you see what to do.";
  return [el("p", {}, lead), el("ul", { class: "signs-to-press" }, ...list)];
}

function skips(_: Stage, choose: (event: Told) => void, dialog: HTMLDialogElement): HTMLElement[] {
  const skip = (reason: SkipReason, nrs: number | null): void => choose({ type: "skip", reason, nrs });
  const askPain = (): void => {
    const without = button("Skip without a number", () => skip("pain", null), { class: "button quiet" });
    const asked = quickScale("How strong is the pain? 0 is none, 10 the worst you can think of.", (nrs) => skip("pain", nrs));
    body.replaceChildren(asked, without);
    dialog.querySelector<HTMLElement>("[data-nrs]")?.focus();
  };
  const buttons = SKIPS.map(([reason, words]) =>
    button(words, () => (reason === "pain" ? askPain() : skip(reason, null)), { class: "button quiet" }),
  );
  const body = el("div", { class: "stack" }, ...buttons);
  return [el("p", {}, "Why? It helps your program to fit you."), body];
}

function leaves(stage: Stage, choose: (event: Told) => void): HTMLElement[] {
  const leave = (because: StoppedBecause): void => choose({ type: "leave", because });
  if (!wasBegun(stage.state())) {
    return [el("p", {}, "Nothing is noted yet."), button("Leave", () => leave("other"))];
  }
  const buttons = LEAVES.map(([because, words]) => button(words, () => leave(because), { class: "button quiet" }));
  return [el("p", {}, "What you did is kept. Why do you stop?"), el("div", { class: "stack" }, ...buttons)];
}

function setting(stage: Stage, name: keyof Settings, words: string, help: string): HTMLElement {
  const input = el("input", { type: "checkbox", checked: stage.settings()[name] });
  input.addEventListener("change", () => stage.change({ ...stage.settings(), [name]: input.checked }));
  return el("label", { class: "choice" }, input, el("span", {}, words, el("span", { class: "help" }, help)));
}
