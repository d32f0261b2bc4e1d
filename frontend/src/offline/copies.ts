// A page as it is kept: whose it is, what it shows, and the mark that tells that it is a copy.

const BODY = /<body\b[^>]*>/;
const OWNER = /\sdata-owner="([^"]*)"/;
const TITLE = /<title>([^<]*)<\/title>/;
const ONCE = /<p\b[^>]*\sdata-once\b[^>]*>.*?<\/p>/gs;
const NAMED = /"(\/(?:static\/[^"\\?#]+|exercises\/[a-z0-9_]+\/[a-z0-9-]+\.svg(?:\?[^"\\#]*)?))"/g;

/** Return the tag of the person whose page this is: "" for nobody, null when the page does not say. */
export function ownerIn(html: string): string | null {
  return OWNER.exec(BODY.exec(html)?.[0] ?? "")?.[1] ?? null;
}

/** Return the title of a page without the name of the app. */
export function titleIn(html: string): string {
  return (TITLE.exec(html)?.[1] ?? "").replace(/\s*·\s*Supple\s*$/, "").trim();
}

/** Tell whether a page only stands there until another one is ready: it is no page to keep. */
export function isPassing(html: string): boolean {
  return html.includes('<meta name="supple-passing">');
}

/** Return when a kept page was made, or null for a page that is not a copy. */
export function keptAt(html: string): string | null {
  return /\sdata-kept="([^"]*)"/.exec(BODY.exec(html)?.[0] ?? "")?.[1] ?? null;
}

/** Return a page with the mark of a copy made at that time, and without what is said once. */
export function marked(html: string, at: string): string {
  return html.replace(ONCE, "").replace(BODY, (body) => `<body data-kept="${at}"${body.slice("<body".length)}`);
}

/** Return a copy with the mark that it stands in for a server which is slow or fails, and not for want of a network. */
export function standingIn(copy: string): string {
  return copy.replace(BODY, (body) => `<body data-slow${body.slice("<body".length)}`);
}

/** Return the styles, scripts and pictures that a page names, in its markup or in its data. */
export function namedIn(html: string): string[] {
  const found = [...html.matchAll(NAMED)].map(([, url]) => (url ?? "").replaceAll("&amp;", "&"));
  return [...new Set(found)];
}
