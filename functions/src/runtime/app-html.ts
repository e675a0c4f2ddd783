import { siteOrigin } from './config';

/** A page that names files of an old deployment does not start: it is asked for again this often. */
const FRESH_MS = 60_000;

/** Hosting is next door; whoever waits is shown a page without it. */
const TIMEOUT_MS = 3_000;

let last: { readonly html: string; readonly until: number } | undefined;

/** The app's page as Hosting serves it, without what any address adds; null when it cannot be had. */
export const fetchAppHtml = async (): Promise<string | null> => {
  if (last && Date.now() < last.until) return last.html;
  try {
    const response = await fetch(`${siteOrigin()}/index.html`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) return null;
    const html = await response.text();
    last = { html, until: Date.now() + FRESH_MS };
    return html;
  } catch {
    return null;
  }
};
