/** Fill in the browser's time zone where a form asks for it, so that "today" is the person's own. */
export function fillZones(page: Document): void {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const field of page.querySelectorAll<HTMLInputElement>("input[name=zone]")) field.value = zone;
}
