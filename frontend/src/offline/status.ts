/** The line that says what waits on this device, what was refused, and what can be done about it. */
import { button, download, made } from "./elements";
import { CHANGED, flush, flushWhenDue, type Sent, tellChanged } from "./outbox";
import { recall, type Refused, refusedOf, throwAway, waitingByOwner } from "./store";
import { noteName, othersWords, refusedWords, waitingWords } from "./words";

type Why = Sent["why"];

/** Keep the line up to date, and send what waits: now, when the network is back, and later when sending fails. */
export async function watchOutbox(place: HTMLElement, owner: string): Promise<void> {
  let why: Why;
  let timer = 0;
  const show = (): Promise<void> => showOutbox(place, owner, why, () => send(() => flush()));
  const send = async (by: () => Promise<Sent | null>): Promise<void> => {
    const sent = await by();
    if (sent) why = sent.why;
    await show();
    window.clearTimeout(timer);
    timer = await againWhenDue(owner, () => void send(() => flushWhenDue()));
  };
  new BroadcastChannel(CHANGED).addEventListener("message", () => void show());
  window.addEventListener("offline", () => void show());
  window.addEventListener("online", () => void send(() => flush()));
  await show();
  const reached = document.body.dataset["kept"] === undefined;
  if ((await waitingByOwner()).has(owner)) await send(() => flushWhenDue(undefined, reached));
}

/** Ask to be called when sending may be tried again. */
async function againWhenDue(owner: string, again: () => void): Promise<number> {
  const known = await recall("backoff");
  if (!known || !(await waitingByOwner()).has(owner)) return 0;
  return window.setTimeout(again, Math.max(known.notBefore - Date.now(), 1_000));
}

async function showOutbox(place: HTMLElement, owner: string, why: Why, send: () => Promise<void>): Promise<void> {
  const counts = await waitingByOwner();
  const waiting = counts.get(owner) ?? 0;
  const others = [...counts.entries()].filter(([whose]) => whose !== owner);
  const refused = owner === "" ? [] : await refusedOf(owner);
  say(place, [
    waitingWords(why ? { waiting, why } : { waiting }),
    othersWords(others.reduce((sum, [, count]) => sum + count, 0), owner !== ""),
    refused.length > 0 ? refusedWords(refused.length) : "",
  ]);
  const below = made("div", "outbox-actions");
  if (waiting > 0 && navigator.onLine) below.append(button("Send now", "button quiet", send));
  if (others.length > 0) below.append(throwOthersAway(others.map(([whose]) => whose)));
  if (refused.length > 0) below.append(refusedList(refused, owner));
  place.querySelector(".outbox-actions")?.remove();
  if (below.childElementCount > 0) place.append(below);
  place.classList.toggle("notice", waiting > 0 || below.childElementCount > 0);
}

/** Say it in the line that is read aloud when it changes, and only then. */
function say(place: HTMLElement, words: string[]): void {
  const line = place.querySelector("[role=status]");
  const text = words.filter((each) => each !== "").join(" ");
  if (line && line.textContent !== text) line.textContent = text;
}

function refusedList(refused: readonly Refused[], owner: string): HTMLElement {
  const whole = made("div", "");
  const list = made("ul", "");
  for (const { record, why } of refused) list.append(made("li", "", `${noteName(record.kind, record.day)}: ${why}`));
  const copy = button("Keep a copy", "button quiet", async () => download("supple-notes.json", refused));
  const away = asksTwice("Throw away", "Throw away for good?", () => throwAway(owner, ["refused"]));
  const actions = made("p", "actions");
  actions.append(copy, away);
  whole.append(list, actions);
  return whole;
}

function throwOthersAway(owners: readonly string[]): HTMLElement {
  return asksTwice("Throw away", "Throw away what someone else noted?", async () => {
    for (const whose of owners) await throwAway(whose, ["waiting", "refused"]);
  });
}

/** A button that asks once more before it does what cannot be undone. */
function asksTwice(words: string, again: string, act: () => Promise<void>): HTMLElement {
  const asked = button(words, "button quiet", async () => {
    if (asked.textContent !== again) {
      asked.textContent = again;
      return;
    }
    await act();
    tellChanged();
  });
  return asked;
}
