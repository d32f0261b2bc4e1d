// htmx, for pages that renew a part of themselves.
import "htmx.org";
