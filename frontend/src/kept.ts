// On the page for those without a network: what is kept.
import { listKept } from "./offline/kept_list";

void listKept(document);
