// The voice of the device. What is older is broken off: two voices at once help nobody.
const LANGUAGE = "en-GB";

/** Say something now. */
export function say(words: string): void {
  if (!("speechSynthesis" in globalThis)) return;
  const said = new SpeechSynthesisUtterance(words);
  said.lang = LANGUAGE;
  speechSynthesis.cancel();
  speechSynthesis.speak(said);
}

/** Be silent. */
export function hush(): void {
  if ("speechSynthesis" in globalThis) speechSynthesis.cancel();
}
