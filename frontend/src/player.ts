// The guided session: the page holds what to play, and a place to play it in.
import { flush, newId, put } from "./offline/outbox";
import { readPlay } from "./player/play";
import { mount } from "./player/shell";

const block = document.getElementById("play");
const place = document.getElementById("player");
if (block?.textContent && place) mount(place, readPlay(block.textContent), { keep: { put: (record, strong) => put(record, undefined, strong), flush }, newId });
