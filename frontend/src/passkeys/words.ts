// What to say when a passkey did not work, by the name of the browser's error.

const ELSE = "That did not work. Please try again, or use another way.";
const WORDS: Record<string, string> = {
  NotAllowedError: "Your device did not give a passkey: it was stopped, or it took too long. Please try again, or use another way.",
  InvalidStateError: "This device holds a passkey for your account already.",
  SecurityError: "Passkeys do not work at this address. Please use another way.",
  NotSupportedError: "This device cannot keep passkeys of this kind. Please use another way.",
};
export const NOT_HERE = "This browser cannot use passkeys. Please use another way.";

export function wordsFor(error: unknown): string {
  return (error instanceof Error && WORDS[error.name]) || ELSE;
}
