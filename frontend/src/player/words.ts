// Small words of the player.
const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Return a number as a word where it is small, with a capital. */
export function numberWord(number: number): string {
  const word = NUMBERS[number] ?? String(number);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Return "1 minute", "2 minutes". */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Return seconds as they are shown: "25", or "1:05" from a minute on. */
export function clock(seconds: number): string {
  if (seconds < 60) return String(seconds);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** Return text with a full stop, so that a voice makes a pause after it. */
export function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Return the day of a clock on the wall, such as 2026-11-21. */
export function dayOf(wall: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${wall.getFullYear()}-${two(wall.getMonth() + 1)}-${two(wall.getDate())}`;
}
