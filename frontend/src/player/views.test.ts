import { expect, test } from "vitest";
import { type Beat, cue } from "./cues";
import { item, play, Someone } from "./fixtures";
import { mediaOf, screenOf, summaryOf } from "./screen";
import { plannedMinutes } from "./timing";

/** Go on for some seconds, and return what was said (or only beeped). */
function heard(someone: Someone, seconds: number): string[] {
  const all: Beat[] = [];
  for (let tenths = 0; tenths < seconds * 10; tenths += 1) {
    const before = someone.state;
    const beat = cue(before, someone.waits(0.1).state);
    if (beat?.say || beat?.beep) all.push(beat);
  }
  return all.map((beat) => beat.say ?? beat.beep ?? "");
}

test("a held set is told from the count-in to the change of sides", () => {
  const someone = new Someone().begins();
  expect(heard(someone, 10)).toEqual(["Five", "Four", "Three", "Two", "One", "Go."]);
  expect(heard(someone, 9.9)).toEqual(["Hold.", "tick", "tick", "tick", "And back."]);
  expect(heard(someone, 10.1)).toEqual(["Two more.", "Hold.", "tick", "tick", "tick", "And back.", "Last one."]);
  someone.until("side");
  expect(heard(someone, 5)).toEqual(["Three", "Two", "One", "Go."]);
});

test("a change of sides is said, and a rest warns before it ends", () => {
  const someone = new Someone().begins().until("work").waits(29.9);
  expect(heard(someone, 0.1)).toEqual(["Change sides."]);
  someone.until("work").waits(29.9);
  expect(heard(someone, 30)).toEqual(["Rest. How is your pain now?", "Ten seconds more.", "Five", "Four", "Three", "Two", "One"]);
});

test("a timed exercise says the minutes that are left", () => {
  const someone = new Someone(play({ items: [item("timed", { minutes: 2 }, { tempo_s: null })] })).begins().until("work");
  expect(heard(someone, 119.8)).toEqual(["1 minute more.", "Half a minute more.", "tick", "tick", "tick"]);
});

test("quick repetitions are not talked over", () => {
  const quick = item("quick", { repetitions: 10, hold_s: 0 }, { tempo_s: 2 });
  const someone = new Someone(play({ items: [quick] })).begins().until("work");
  expect(heard(someone, 19.9).filter((one) => one !== "tick")).toEqual(["Five more.", "Three more.", "Last one."]);
});

test("nothing is said twice, nor while it stands still", () => {
  const someone = new Someone().begins().until("work").waits(1).does({ type: "pause" });
  expect(heard(someone, 60)).toEqual([]);
});

test("a sign is read out, since the person may lie on the floor", () => {
  const before = new Someone().begins().until("work");
  const { state } = before;
  expect(cue(state, before.does({ type: "sign", id: "numb" }).state)?.say).toBe("Stop now. Stop if you are numb.");
});

test("the dial counts a hold down, and a breath goes in and out in it", () => {
  const someone = new Someone(play({ items: [item("long", { repetitions: 1, hold_s: 20 })] })).begins().until("work").waits(2);
  expect(screenOf(someone.state)).toMatchObject({ cue: "Hold, breathe in", dial: { big: "20", label: "seconds" } });
  const filling = screenOf(someone.waits(2).state).dial.wide ?? 0;
  expect(filling).toBeGreaterThan(0.4);
  expect(screenOf(someone.waits(3).state).cue).toBe("Hold, breathe out");
});

test("without a hold the dial goes out and back with the movement, and counts the repetitions", () => {
  const someone = new Someone(play({ items: [item("counted", { repetitions: 5, hold_s: 0 })] })).begins().until("work");
  expect(screenOf(someone.waits(1).state)).toMatchObject({ cue: "Move", dial: { big: "1", label: "of 5", wide: 0.5 } });
  expect(screenOf(someone.waits(2).state)).toMatchObject({ cue: "And back", dial: { wide: 0.5 } });
});

test("the other side has its own picture and words", () => {
  const someone = new Someone().begins().until("side");
  expect(screenOf(someone.state)).toMatchObject({
    side: "Other side",
    picture: { src: "mo.svg", still: "so.svg", words: "A person. Shown for the other side." },
  });
});

test("an exercise without a picture is played without one", () => {
  const someone = new Someone(play({ items: [item("plain", { minutes: 1 }, { figure: null })] })).begins();
  expect(screenOf(someone.state).picture).toBeNull();
});

test("a rest asks for pain, and the end of an exercise also how it went", () => {
  const someone = new Someone().begins().until("rest");
  expect(screenOf(someone.state)).toMatchObject({ asks: "pain", set: "Next: set 2 of 2" });
  expect(screenOf(someone.until("form").state).asks).toBe("form");
});

test("the lock screen names the moment", () => {
  const someone = new Someone().begins().until("work").waits(3);
  expect(mediaOf(someone.state)).toEqual({
    title: "held · Hold · Set 1 of 2 · First side",
    artist: "Supple · Session A",
    playing: true,
  });
  expect(mediaOf(someone.does({ type: "pause" }).state).playing).toBe(false);
});

test("what was done is summed up", () => {
  const someone = new Someone().begins().until("end");
  expect(summaryOf(someone.state)).toEqual([
    { value: "7", label: "minutes" },
    { value: "3", label: "exercises" },
    { value: "4", label: "sets" },
  ]);
  expect(plannedMinutes(someone.state)).toBe(6);
});
