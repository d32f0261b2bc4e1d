// The guided session: the page holds what to play, and a place to play it in.
import { readPlay } from "./player/play";
import { mount } from "./player/shell";
import { direct, newId } from "./player/shell_direct";

const block = document.getElementById("play");
const place = document.getElementById("player");
if (block?.textContent && place) {
  const play = readPlay(block.textContent);
  mount(place, play, { keep: direct(play), newId });
}
