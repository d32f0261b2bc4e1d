// On every page: the time zone for forms that ask for it.
import { fillZones } from "./zone/fill";

fillZones(document);
