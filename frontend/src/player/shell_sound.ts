// Short tones, made by Web Audio, so that nothing has to be loaded.
import type { Beep } from "./cues";

const TONES: Record<Beep, { hertz: number[]; long: number }> = {
  tick: { hertz: [660], long: 0.09 },
  go: { hertz: [880], long: 0.3 },
  hold: { hertz: [740], long: 0.18 },
  rest: { hertz: [660, 523], long: 0.2 },
  done: { hertz: [523, 659, 784], long: 0.2 },
  stop: { hertz: [440, 330], long: 0.35 },
};
const SOFT = 0.16;
const SILENT = 0.0001;

export interface Sound {
  wake: () => void;
  beep: (beep: Beep) => void;
}

/** Return what beeps; a browser lets it sound after the first press of a button (`wake`). */
export function sound(): Sound {
  let context: AudioContext | null = null;
  const wake = (): void => {
    if (typeof AudioContext === "undefined") return;
    context ??= new AudioContext();
    if (context.state === "suspended") void context.resume();
  };
  return { wake, beep: (beep) => context && play(context, beep) };
}

function play(context: AudioContext, beep: Beep): void {
  const { hertz, long } = TONES[beep];
  hertz.forEach((pitch, at) => tone(context, pitch, context.currentTime + at * long, long));
}

function tone(context: AudioContext, pitch: number, from: number, long: number): void {
  const source = context.createOscillator();
  const loudness = context.createGain();
  source.frequency.value = pitch;
  loudness.gain.setValueAtTime(SILENT, from);
  loudness.gain.exponentialRampToValueAtTime(SOFT, from + 0.02);
  loudness.gain.exponentialRampToValueAtTime(SILENT, from + long);
  source.connect(loudness).connect(context.destination);
  source.start(from);
  source.stop(from + long + 0.02);
}
