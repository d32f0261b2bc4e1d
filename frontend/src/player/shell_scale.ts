// Numbers from 0 to 10 to choose from.
import { button, el } from "./shell_dom";

const MOST = 10;

/** Make a question with a number for its answer, as radio buttons. */
export function scale(name: string, legend: string, help: string): HTMLFieldSetElement {
  const note = el("p", { class: "help", id: `${name}-help` }, help);
  const choices = el("div", { class: "scale" });
  for (let nrs = 0; nrs <= MOST; nrs += 1) {
    const input = el("input", { type: "radio", name, value: String(nrs) });
    choices.append(el("label", { class: "choice" }, input, String(nrs)));
  }
  const made = el("fieldset", { "aria-describedby": note.id }, el("legend", {}, legend), note, choices);
  made.dataset["question"] = name;
  return made;
}

/** Return the number that was chosen in a form, or null. */
export function chosen(form: HTMLFormElement, name: string): number | null {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? Number(value) : null;
}

/** Make a row of numbers to press once, which may also be left alone. */
export function quickScale(words: string, press: (nrs: number) => void): HTMLElement {
  const row = el("div", { class: "quick" });
  for (let nrs = 0; nrs <= MOST; nrs += 1) {
    row.append(button(String(nrs), () => press(nrs), { class: "p-number", "data-nrs": String(nrs) }));
  }
  return el("div", { class: "asking", role: "group", "aria-label": words }, el("p", { class: "label" }, words), row);
}

/** Mark the number that was told. */
export function markNumber(scaleShown: HTMLElement, told: number | null): void {
  for (const one of scaleShown.querySelectorAll<HTMLElement>("[data-nrs]")) {
    one.setAttribute("aria-pressed", String(one.dataset["nrs"] === String(told)));
  }
}
