// The controls of the lock screen, of headphones and of a remote control.
import type { Stage } from "./shell_stage";

const RATE = 3000;
const LONG_S = 6;
const HEADER_BYTES = 44;
const MIDDLE = 128;

export interface Media {
  tell: (media: { title: string; artist: string; playing: boolean }) => void;
  sound: (wanted: boolean) => void;
}

/** Return what tells the device of the session; the buttons of the device then steer it. */
export function media(stage: Stage): Media {
  let told = "";
  let silence: HTMLAudioElement | null = null;
  if ("mediaSession" in navigator) takeButtons(stage);
  return {
    tell: ({ title, artist, playing }) => {
      if (!("mediaSession" in navigator) || told === `${title} ${playing}`) return;
      told = `${title} ${playing}`;
      navigator.mediaSession.metadata = new MediaMetadata({ title, artist });
      navigator.mediaSession.playbackState = playing ? "playing" : "paused";
    },
    sound: (wanted) => {
      if (wanted) silence ??= silentAudio();
      if (wanted) void silence?.play().catch(() => undefined);
      else silence?.pause();
    },
  };
}

function takeButtons(stage: Stage): void {
  navigator.mediaSession.setActionHandler("play", () => stage.send({ type: "go_on" }));
  navigator.mediaSession.setActionHandler("pause", () => stage.send({ type: "pause" }));
  navigator.mediaSession.setActionHandler("nexttrack", () => stage.send({ type: "forward" }));
  navigator.mediaSession.setActionHandler("previoustrack", () => stage.send({ type: "back" }));
}

/** A lock screen shows controls only for a page that plays a sound, so it plays one that nobody hears. */
function silentAudio(): HTMLAudioElement {
  const made = new Audio(URL.createObjectURL(new Blob([silentWave()], { type: "audio/wav" })));
  made.loop = true;
  return made;
}

function silentWave(): ArrayBuffer {
  const samples = RATE * LONG_S;
  const view = new DataView(new ArrayBuffer(HEADER_BYTES + samples));
  const word = (at: number, text: string): void => [...text].forEach((one, i) => view.setUint8(at + i, one.charCodeAt(0)));
  word(0, "RIFF");
  view.setUint32(4, HEADER_BYTES - 8 + samples, true);
  word(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  word(36, "data");
  view.setUint32(40, samples, true);
  new Uint8Array(view.buffer, HEADER_BYTES).fill(MIDDLE);
  return view.buffer as ArrayBuffer;
}
