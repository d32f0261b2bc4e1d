/** Forms that note something: the note is kept on the device first, so that it is not lost without a network. */
import { made } from "./elements";
import { dayHere, type Field, recordOf, type Told } from "./form_record";
import { flush, newId, put, type Sent } from "./outbox";
import { throwAwayOne } from "./store";
import { copyWords } from "./words";

const PATIENCE_MS = 5_000;
const KEPT = "Kept on this device. It will be sent by itself.";
const NOT_NOW = "You are offline, so this cannot be sent now. What you typed stays here. Please try again when you are back.";

/** Take over the forms of a page that note something. */
export function watchForms(page: Document): void {
  page.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
    if (form.hasAttribute("data-outbox")) note(form, event);
    else if (form.method === "post" && !navigator.onLine) {
      event.preventDefault();
      say(form, NOT_NOW, "amber");
    }
  });
}

/** Say on a copy of a page that it is one. */
export function tellCopy(page: Document): void {
  const at = page.body.dataset["kept"];
  if (at === undefined) return;
  const words = made("p", "notice amber", `${copyWords(at, page.body.dataset["slow"] !== undefined)} `);
  words.setAttribute("role", "status");
  const again = made("a", "", "Look again");
  again.href = page.location.href;
  words.append(again);
  page.querySelector("main")?.prepend(words);
}

/** Keep and send a note; where something is amiss, the server says so best. */
function note(form: HTMLFormElement, event: SubmitEvent): void {
  if (!form.checkValidity() && navigator.onLine) return;
  event.preventDefault();
  if (!form.reportValidity()) return;
  if (form.dataset["busy"]) return;
  form.dataset["busy"] = "yes";
  void send(form, event.submitter)
    .catch(() => form.submit()) // where nothing can be kept, the form goes the plain way
    .finally(() => delete form.dataset["busy"]);
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const copied = document.body.dataset["kept"] !== undefined;
  const now = new Date();
  const record = recordOf(toldBy(form), fieldsOf(form, submitter), newId(), now, copied ? dayHere(now) : null);
  await put(record);
  await askForSync();
  const sent = await Promise.race([flush(), patience()]);
  const refused = sent?.refused.find(({ id }) => id === record.id);
  if (refused) {
    await throwAwayOne(record.id);
    say(form, refused.why, "wrong");
  } else if (sent?.kept.includes(record.id) || navigator.serviceWorker?.controller) {
    location.assign(form.dataset["after"] ?? "/today/");
  } else {
    say(form, KEPT, "green");
    form.reset();
  }
}

function patience(): Promise<Sent | null> {
  return new Promise((done) => setTimeout(() => done(null), PATIENCE_MS));
}

function toldBy({ dataset }: HTMLFormElement): Told {
  return { kind: dataset["outbox"] ?? "", course: dataset["course"] ?? "", day: dataset["day"] ?? "" };
}

function fieldsOf(form: HTMLFormElement, submitter: HTMLElement | null): Field[] {
  return [...new FormData(form, submitter)].flatMap(([name, value]) => {
    if (typeof value !== "string") return [];
    return [{ name, value, number: !isFreeText(form.elements.namedItem(name)) }];
  });
}

/** What is written in words stays words, also when it is "7"; all else that reads as a number is one. */
function isFreeText(field: RadioNodeList | Element | null): boolean {
  if (field instanceof HTMLTextAreaElement) return true;
  return field instanceof HTMLInputElement && field.type === "text" && field.inputMode === "";
}

/** Ask the browser to send what waits as soon as it can, also when no page is open. */
async function askForSync(): Promise<void> {
  try {
    const ready = (await navigator.serviceWorker?.getRegistration()) as WithSync | undefined;
    await ready?.sync?.register("supple-outbox");
  } catch {
    // not every browser has it, or allows it; the next page sends what waits
  }
}

interface WithSync extends ServiceWorkerRegistration {
  sync?: { register(tag: string): Promise<void> };
}

/** Say something above the button of a form, once. */
function say(form: HTMLFormElement, words: string, colour: string): void {
  form.querySelector("[data-said]")?.remove();
  const line = made("p", `notice ${colour}`, words);
  line.setAttribute("role", "alert");
  line.dataset["said"] = "";
  form.querySelector(".actions, [type=submit], button:not([type])")?.before(line);
}
