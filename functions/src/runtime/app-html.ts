import { siteOrigin } from './config';

/** Cache lifetime, milliseconds; stale HTML refers to files of an old deployment. */
const CACHE_MS = 60_000;

/** Fetch timeout, milliseconds; after it pages are served without the app HTML. */
const TIMEOUT_MS = 3_000;

let cached: { readonly html: string; readonly until: number } | undefined;

/** Fetches the app HTML from Hosting; null when it is unavailable. */
export const fetchAppHtml = async (): Promise<string | null> => {
  if (cached && Date.now() < cached.until) return cached.html;
  try {
    const response = await fetch(`${siteOrigin()}/index.html`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) return null;
    const html = await response.text();
    cached = { html, until: Date.now() + CACHE_MS };
    return html;
  } catch {
    return null;
  }
};
