import { describe, expect, it } from "vitest";
import { copyWords, noteName, othersWords, refusedWords, waitingWords } from "./words";

describe("what waits is said in plain words", () => {
  it.each([
    [waitingWords({ waiting: 0 }), ""],
    [waitingWords({ waiting: 1 }), "1 note waits to be sent. It is safe on this device, and goes by itself when there is a network."],
    [waitingWords({ waiting: 2 }), "2 notes wait to be sent. They are safe on this device, and go by themselves when there is a network."],
    [waitingWords({ waiting: 1, why: "signed_out" }), "1 note waits to be sent. It is safe on this device. Sign in again to send it."],
    [waitingWords({ waiting: 2, why: "other" }), "2 notes wait to be sent. They are safe on this device. Someone else has signed in since, so open this page again."],
    [othersWords(0, true), ""],
    [othersWords(1, true), "1 note of someone else waits on this device. Only they can send it, when they sign in here."],
    [othersWords(2, false), "2 notes wait on this device. Whoever made them can sign in here to send them."],
    [refusedWords(1), "1 note could not be taken."],
    [noteName("walk", "2026-11-21"), "Walk, 21 Nov 2026"],
    [noteName("song", "some day"), "Note, some day"],
    [copyWords("no time", false), "You are offline. This is the copy of an earlier time."],
  ])("%s", (said, expected) => expect(said).toBe(expected));

  it("a slow server is not called a missing network", () => {
    expect(copyWords("2026-11-21T08:00:00Z", true)).toMatch(/^Supple does not answer just now\. This is the copy of 2\d Nov 2026, /);
  });
});
