// The player on its page: it hands events to the machine, and shows, says and keeps what comes of them.
import { cue } from "./cues";
import { closed, found, keptText } from "./keeping";
import { next } from "./machine";
import type { Play } from "./play";
import { isWorthKeeping, recordOf } from "./record";
import { mediaOf } from "./screen";
import { type Awake, awake } from "./shell_awake";
import { openDialog } from "./shell_dialogs";
import { takeKeys } from "./shell_keys";
import { type Media, media } from "./shell_media";
import { type Memory, memoryOf } from "./shell_memory";
import { Pages } from "./shell_pages";
import { type Keep, keepNote, type Note, saveAndTell, sentSoon } from "./shell_saving";
import { keepSettings, readSettings, type Settings } from "./shell_settings";
import { type Sound, sound } from "./shell_sound";
import { hush, say } from "./shell_speech";
import type { DialogName, Stage, Told } from "./shell_stage";
import { type Event, isExercising, isOver, start, type State } from "./state";
import { isStrong } from "./strong";
import { dayOf } from "./words";

const TICK_MS = 100;
const KEEP_MS = 5_000;

export interface World {
  keep: Keep;
  newId: () => string;
}

/** Start the player in its place on the page. */
export function mount(place: HTMLElement, play: Play, world: World): void {
  new Player(place, play, world).open();
}

class Player implements Stage {
  private now: State;
  private chosen: Settings = readSettings();
  private keptAt = 0;
  private handedOver = false;
  private readonly memory: Memory;
  private readonly sound: Sound = sound();
  private readonly awake: Awake = awake();
  private readonly media: Media;
  private readonly pages: Pages;

  constructor(
    place: HTMLElement,
    private readonly play: Play,
    private readonly world: World,
  ) {
    this.now = start(play, world.newId(), performance.now(), dayOf(new Date()));
    this.memory = memoryOf(play.owner);
    this.pages = new Pages(place, this);
    this.media = media(this);
  }

  state = (): State => this.now;
  settings = (): Settings => this.chosen;
  ask = (name: DialogName): void => openDialog(name, this);

  /** Show what there is to show first: the session, or the question whether to go on with an earlier one. */
  open(): void {
    const earlier = found(this.memory.read(), this.play, Date.now());
    if (earlier.is === "close") void this.keepLeft(earlier.state, earlier.madeAt);
    takeKeys(this, () => this.pages.toggleBig());
    globalThis.setInterval(() => isExercising(this.now) && this.send({ type: "tick" }), TICK_MS);
    globalThis.addEventListener("pagehide", () => this.remember(true));
    document.addEventListener("visibilitychange", () => this.comesOrGoes());
    this.pages.applySettings();
    if (earlier.is === "go_on") this.offer(earlier.state);
    else this.pages.show(this.now);
  }

  change = (settings: Settings): void => {
    this.chosen = settings;
    keepSettings(settings);
    if (!settings.voice) hush();
    this.media.sound(settings.lock_screen && isExercising(this.now));
    this.pages.applySettings();
  };

  send = (told: Told): void => {
    const before = this.now;
    if (isOver(before)) return;
    if (told.type !== "tick") this.sound.wake();
    this.now = next(before, { ...told, at: performance.now() } as Event);
    this.hear(before);
    this.follow(before);
  };

  private offer(earlier: State): void {
    const anew = (): void => {
      void this.keepLeft(closed(earlier), new Date().toISOString());
      this.pages.show(this.now);
    };
    const goOn = (): void => {
      this.now = next(earlier, { type: "reopened", at: performance.now() });
      this.follow(this.now);
    };
    this.pages.offer(goOn, anew);
  }

  private hear(before: State): void {
    const beat = cue(before, this.now);
    if (beat === null) return;
    if (beat.beep && this.chosen.beeps) this.sound.beep(beat.beep);
    if (beat.say && this.chosen.voice) say(beat.say);
    // A page of its own is read from its heading, which takes the focus; only what changes on a page is told.
    if (!isExercising(this.now)) this.pages.tell("");
    else if (beat.say && !beat.count) this.pages.tell(beat.say);
  }

  private follow(before: State): void {
    this.awake.want(isExercising(this.now));
    this.media.tell(mediaOf(this.now));
    if (isExercising(before) !== isExercising(this.now)) this.media.sound(this.chosen.lock_screen && isExercising(this.now));
    this.remember(before.phase !== this.now.phase || before.paused !== this.now.paused);
    if (isOver(this.now)) void this.finish();
    this.pages.show(this.now);
  }

  /** Remember where it is when the page is hidden. A page that waited until another day asks for that day's session. */
  private comesOrGoes(): void {
    this.remember(true);
    const waited = this.now.phase === "welcome" && dayOf(new Date()) > this.now.day;
    if (waited && !document.hidden) location.reload();
  }

  /** Write the session down, at each change and else every few seconds. */
  private remember(must: boolean): void {
    const wall = Date.now();
    if (this.handedOver || this.now.phase === "welcome" || (!must && Math.abs(wall - this.keptAt) < KEEP_MS)) return;
    this.keptAt = wall;
    this.memory.write(keptText(this.now, wall));
  }

  /** Hand the note over; the session itself is forgotten only when the note is safe. */
  private async finish(): Promise<void> {
    const over = this.now;
    const note = noteOf(over, new Date().toISOString());
    if (over.phase !== "left") return saveAndTell(this.world.keep, note, this.handOver, this.pages.status);
    hush();
    if (!isWorthKeeping(over)) this.handOver();
    else if (await keepNote(this.world.keep, note, this.handOver)) await sentSoon(this.world.keep);
    location.assign(this.play.leave_to);
  }

  private handOver = (): void => {
    this.handedOver = true;
    this.memory.forget();
  };

  /** Keep what was done of a session that was broken off before; it says nothing, since another one begins. */
  private async keepLeft(left: State, madeAt: string): Promise<void> {
    const forget = (): void => this.memory.forget();
    if (!isWorthKeeping(left)) return forget();
    if (await keepNote(this.world.keep, noteOf(left, madeAt), forget)) void this.world.keep.flush();
  }
}

function noteOf(state: State, madeAt: string): Note {
  return { record: recordOf(state, madeAt), strong: isStrong(state) };
}
