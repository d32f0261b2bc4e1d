// Where a session lies while it goes. It has to be written within the moment in which a page is closed, so it is
// localStorage: IndexedDB answers too late for that.
export interface Memory {
  read: () => string | null;
  write: (text: string) => void;
  forget: () => void;
}

/** Return the memory of one person on this device. */
export function memoryOf(owner: string): Memory {
  const name = `supple.player.${owner}`;
  return {
    read: () => tried(() => localStorage.getItem(name)) ?? null,
    write: (text) => void tried(() => localStorage.setItem(name, text)),
    forget: () => void tried(() => localStorage.removeItem(name)),
  };
}

/** A browser may refuse to remember; the session goes on without it. */
function tried<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
