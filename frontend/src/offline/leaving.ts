/** Signing out and deleting one's answers: what is kept on the device goes too, once the server has done it. */
import { memoryOf } from "../player/shell_memory";
import { made } from "./elements";
import { flush, forget } from "./outbox";
import { recall, remember } from "./store";
import { notes } from "./words";

/** Finish what was begun on the page before: whoever left is forgotten here, unless the page is still theirs. */
export async function finishLeaving(owner: string): Promise<void> {
  const left = await recall("leaving");
  if (left === undefined) return;
  if (left !== owner) {
    await forget(left);
    memoryOf(left).forget();
  }
  await remember("leaving", undefined);
}

/** Watch the forms that end it (`data-leaving`); signing out asks first when notes would be lost. */
export function watchLeaving(page: Document, owner: string): void {
  for (const form of page.querySelectorAll<HTMLFormElement>("form[data-leaving]")) {
    form.addEventListener("submit", (event) => {
      if (event.defaultPrevented || owner === "" || form.dataset["left"]) return;
      event.preventDefault();
      void leave(form, owner).catch(() => form.submit());
    });
  }
}

async function leave(form: HTMLFormElement, owner: string): Promise<void> {
  const waiting = form.dataset["leaving"] === "delete" || form.dataset["asked"] ? 0 : (await flush()).waiting;
  if (waiting > 0) {
    form.dataset["asked"] = "yes";
    const them = waiting === 1 ? "It is" : "They are";
    const lost = `${notes(waiting)} could not be sent yet. ${them} lost if you sign out now.`;
    const words = `${lost} Press the button again to do it all the same.`;
    const line = made("p", "notice amber", words);
    line.setAttribute("role", "alert");
    form.prepend(line);
    return;
  }
  await remember("leaving", owner);
  form.dataset["left"] = "yes";
  form.requestSubmit();
}
