// What someone likes to hear, remembered on this device.
const NAME = "supple.player.settings";

export interface Settings {
  voice: boolean;
  beeps: boolean;
  keys: boolean;
  lock_screen: boolean;
  big: boolean;
}

const FIRST: Settings = { voice: true, beeps: true, keys: true, lock_screen: false, big: false };

/** Return the settings that were chosen on this device, or those to begin with. */
export function readSettings(): Settings {
  try {
    const found = JSON.parse(localStorage.getItem(NAME) ?? "{}") as Partial<Settings>;
    const settings = { ...FIRST };
    for (const name of Object.keys(FIRST) as (keyof Settings)[]) {
      if (typeof found[name] === "boolean") settings[name] = found[name];
    }
    return settings;
  } catch {
    return { ...FIRST };
  }
}

/** Remember settings, where the browser lets a page remember. */
export function keepSettings(settings: Settings): void {
  try {
    localStorage.setItem(NAME, JSON.stringify(settings));
  } catch {
    // A browser that remembers nothing still plays.
  }
}
