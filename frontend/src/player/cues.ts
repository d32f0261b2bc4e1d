// What to say and to beep: one beat after the other, and each is heard once.
import { itemOf, runOf, type State } from "./state";
import { countIn, leftMs, type Moment, momentOf, phaseMs, seconds } from "./timing";
import { asSentence, counted, numberWord } from "./words";

export type Beep = "tick" | "go" | "hold" | "rest" | "done" | "stop";

/** One moment that is heard. `id` tells beats apart; a beat with `count` is too brief to be read out from the screen. */
export interface Beat {
  id: string;
  say?: string;
  beep?: Beep;
  count?: boolean;
}

const LAST_SECONDS = 3;
const LONG_HOLD_S = 20;
const LONG_REST_S = 20;
const REST_WARNING_S = 10;
const SHORT_REPETITION_S = 3;
const FEW = 3;

/** Return what is to be heard after an event, or null when nothing new is. */
export function cue(before: State, after: State): Beat | null {
  const beat = beatOf(after);
  return beat.id === beatOf(before).id ? null : beat;
}

/** Return the beat of a state. */
export function beatOf(state: State): Beat {
  if (state.paused) return pausedBeat(state);
  if (state.lead_ms > 0) return count(`lead-${state.item}`, seconds(state.lead_ms));
  switch (state.phase) {
    case "work":
      return workBeat(state);
    case "ready":
    case "side":
    case "rest":
      return waitingBeat(state);
    case "form":
      return { id: at(state, "form"), say: "Well done. Could you do it well?", beep: "done" };
    default:
      return outerBeat(state);
  }
}

function at(state: State, ...rest: (string | number)[]): string {
  const variant = runOf(state).easier ? "easier" : "planned";
  return [state.phase, state.item, variant, state.set, state.side, ...rest].join("-");
}

function count(id: string, left: number): Beat {
  return { id: `${id}-${left}`, say: numberWord(left), beep: "tick", count: true };
}

function pausedBeat(state: State): Beat {
  const say = state.paused === "asked" ? "Paused." : "Paused. Go on when you are ready.";
  return { id: at(state, "paused"), say };
}

function outerBeat(state: State): Beat {
  const id = state.phase;
  switch (state.phase) {
    case "too_much":
      return { id, say: "That is enough for today. Stop, and rest in an easy position.", beep: "stop" };
    case "stopped":
      return { id, say: ["Stop now.", ...signTexts(state)].join(" "), beep: "stop" };
    case "end":
      return { id, say: "That was the last exercise. Well done.", beep: "done" };
    case "finished":
      return { id, say: "Thank you. Your session is noted." };
    default:
      return { id };
  }
}

/** Return the words of the signs that ended the session. */
export function signTexts(state: State): string[] {
  return state.play.signs.filter((sign) => state.signs.includes(sign.id)).map((sign) => sign.text);
}

function waitingBeat(state: State): Beat {
  const counting = countIn(state);
  if (counting !== null) return count(at(state), counting);
  if (state.phase === "side") return { id: at(state), say: "Change sides.", beep: "rest" };
  if (state.phase === "ready") return { id: at(state), say: readyWords(state) };
  const long = (phaseMs(state) ?? 0) >= LONG_REST_S * 1000;
  if (long && seconds(leftMs(state)) <= REST_WARNING_S) return { id: at(state, "soon"), say: "Ten seconds more." };
  return { id: at(state), say: "Rest. How is your pain now?", beep: "rest" };
}

function readyWords(state: State): string {
  const item = itemOf(state);
  const variant = runOf(state).easier ? "Easier" : state.item === 0 ? "First" : "Next";
  return `${variant}: ${asSentence(item.name)} ${asSentence(item.position)}`;
}

function workBeat(state: State): Beat {
  const moment = momentOf(itemOf(state), state.spent);
  const id = at(state, moment.repetition, moment.stage);
  switch (moment.stage) {
    case "out":
      return outBeat(state, moment, id);
    case "hold":
      return holdBeat(moment, id);
    case "timed":
      return timedBeat(moment, id);
    default:
      return (itemOf(state).dose.hold_s ?? 0) > 0 ? { id, say: "And back.", beep: "tick" } : { id };
  }
}

/** At the start of a repetition: "Go", then how many are left, or only some of them where they are quick. */
function outBeat(state: State, moment: Moment, id: string): Beat {
  if (moment.repetition === 1) return { id, say: "Go.", beep: "go" };
  const left = moment.of - moment.repetition + 1;
  const quick = (itemOf(state).tempo_s ?? 0) + (itemOf(state).dose.hold_s ?? 0) < SHORT_REPETITION_S;
  if (left === 1) return { id, say: "Last one.", beep: "tick" };
  const heard = quick ? left === FEW || left % 5 === 0 : true;
  return heard ? { id, say: `${numberWord(left)} more.`, beep: "tick" } : { id, beep: "tick" };
}

function holdBeat(moment: Moment, id: string): Beat {
  const whole = moment.spentMs + moment.leftMs;
  const left = seconds(moment.leftMs);
  if (left <= LAST_SECONDS && whole > LAST_SECONDS * 1000) return { id: `${id}-${left}`, beep: "tick", count: true };
  if (whole >= LONG_HOLD_S * 1000 && moment.leftMs <= whole / 2) return { id: `${id}-half`, say: "Halfway." };
  return { id, say: "Hold.", beep: "hold" };
}

function timedBeat(moment: Moment, id: string): Beat {
  const whole = seconds(moment.spentMs + moment.leftMs);
  const left = seconds(moment.leftMs);
  if (left <= LAST_SECONDS) return { id: `${id}-${left}`, beep: "tick", count: true };
  if (left <= 30 && whole > 60) return { id: `${id}-last`, say: "Half a minute more." };
  const minutes = Math.ceil(left / 60);
  if (minutes < Math.ceil(whole / 60)) return { id: `${id}-${minutes}m`, say: `${counted(minutes, "minute")} more.` };
  return { id, say: "Go.", beep: "go" };
}
