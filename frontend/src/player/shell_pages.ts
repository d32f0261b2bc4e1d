// Which page of the player is shown, what is above it, and where the focus goes.
import { button, el, icon, setText, show } from "./shell_dom";
import { exercisePage } from "./shell_exercise";
import { finishedPage, stoppedPage, tooMuchPage } from "./shell_outer";
import { endPage, offerPage, welcomePage } from "./shell_questions";
import type { Page, Stage } from "./shell_stage";
import { isExercising, isOver, type State } from "./state";

const PAUSE_WORDS = ".p-pause";

export class Pages {
  readonly status = el("p", { class: "p-status", role: "status" }, "Saving…");
  private readonly said = el("p", { class: "hidden", role: "status" });
  private readonly inner = el("div", { class: "p-inner" });
  private readonly progress = el("progress", { class: "p-progress", "aria-label": "How far you are" });
  private readonly top: HTMLElement;
  private readonly less = matchMedia("(prefers-reduced-motion: reduce)");
  private shown = "";
  private page: Page | null = null;

  constructor(
    private readonly place: HTMLElement,
    private readonly stage: Stage,
  ) {
    this.top = this.makeTop();
  }

  /** Show the page of a state; a page is made when it comes, and after that only changed. */
  show(state: State): void {
    const wanted = isExercising(state) ? "exercise" : state.phase;
    if (wanted === "left") return;
    if (wanted !== this.shown) this.enter(wanted, this.make(state));
    this.page?.update(state);
    this.frame(state);
    this.keepFocus();
  }

  /** Ask whether to go on with an earlier session. */
  offer(goOn: () => void, anew: () => void): void {
    this.enter("offer", offerPage(goOn, anew));
    show(this.top, false);
  }

  /** Tell those who listen to the screen. */
  tell(words: string): void {
    setText(this.said, words);
  }

  applySettings(): void {
    this.place.classList.toggle("big-screen", this.stage.settings().big);
  }

  /** Go to the layout that is read from across the room, on the whole screen where the browser lets us; or back. */
  toggleBig(): void {
    const big = !this.stage.settings().big;
    this.stage.change({ ...this.stage.settings(), big });
    const asked = big ? document.documentElement.requestFullscreen?.() : document.fullscreenElement && document.exitFullscreen();
    void Promise.resolve(asked).catch(() => undefined);
  }

  private make(state: State): Page {
    const make = {
      welcome: () => welcomePage(this.stage),
      too_much: () => tooMuchPage(this.stage),
      stopped: () => stoppedPage(this.stage),
      end: () => endPage(this.stage),
      finished: () => finishedPage(this.stage, this.status),
    };
    const phase = state.phase as keyof typeof make;
    return phase in make ? make[phase]() : exercisePage(this.stage, () => this.less.matches);
  }

  private enter(name: string, page: Page): void {
    const first = this.shown === "";
    this.shown = name;
    this.page = page;
    if (first) this.place.replaceChildren(this.top, this.inner, this.said);
    this.inner.replaceChildren(page.root);
    this.place.dataset["page"] = name;
    if (!first) page.root.querySelector<HTMLElement>("h1")?.focus();
    scrollTo(0, 0);
  }

  private frame(state: State): void {
    const over = isOver(state);
    show(this.top, !over);
    show(this.progress, isExercising(state));
    this.progress.max = state.play.items.length;
    this.progress.value = state.item + (state.phase === "form" ? 1 : 0);
  }

  /** A button that went away must not take the focus with it: pausing is what is needed most. */
  private keepFocus(): void {
    const held = document.activeElement;
    if (this.shown !== "exercise" || document.querySelector("dialog[open]")) return;
    const lost = held === document.body || (held instanceof HTMLElement && held.closest("[hidden]") !== null);
    if (lost && this.hadFocus) this.inner.querySelector<HTMLElement>(PAUSE_WORDS)?.focus({ preventScroll: true });
    this.hadFocus = this.inner.contains(document.activeElement);
  }

  private hadFocus = false;

  private makeTop(): HTMLElement {
    const tool = (name: "settings" | "big" | "keys", words: string, press: () => void): HTMLButtonElement =>
      button([icon(name), el("span", {}, words)], press, { class: `plain tool for-${name}` });
    const leave = button([icon("close"), el("span", {}, "Leave")], () => this.stage.ask("leave"), { class: "plain tool" });
    const wrong = button("Something feels wrong", () => this.stage.ask("sign"), { class: "plain wrong" });
    const tools = el(
      "div",
      { class: "p-tools" },
      tool("big", "Big screen", () => this.toggleBig()),
      tool("keys", "Keys", () => this.stage.ask("help")),
      tool("settings", "Settings", () => this.stage.ask("settings")),
    );
    return el("div", { class: "p-top" }, leave, this.progress, wrong, tools);
  }
}
