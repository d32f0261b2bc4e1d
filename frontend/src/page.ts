// On every page: the time zone for forms that ask for it, and what is needed without a network.
import { startOffline } from "./offline/start";
import { fillZones } from "./zone/fill";

fillZones(document);
startOffline(document);
