/** Something a document says that can be true or false; `line` counts from 1. */
export type Mention = Readonly<{ text: string; line: number }>;

function mentions(text: string, pattern: RegExp): Mention[] {
  return text
    .split('\n')
    .flatMap((content, index) =>
      [...content.matchAll(pattern)].map((match) => ({ text: match[1] ?? '', line: index + 1 })),
    );
}

/** Splits a document into what is inside fenced blocks and what is not; lines keep their numbers. */
function splitFences(text: string): Readonly<{ fenced: string; prose: string }> {
  let inside = false;
  const fenced: string[] = [];
  const prose: string[] = [];
  for (const content of text.split('\n')) {
    const fence = /^\s*(```|~~~)/.test(content);
    if (fence) inside = !inside;
    fenced.push(inside && !fence ? content : '');
    prose.push(inside || fence ? '' : content);
  }
  return { fenced: fenced.join('\n'), prose: prose.join('\n') };
}

/**
 * What follows `npm` where a document names a command: anything in code, and `npm run …` in prose as well
 * (other words after npm may be prose, as in "an npm workspace").
 */
export function npmCommands(text: string): Mention[] {
  const { fenced, prose } = splitFences(text);
  const command = String.raw`npm ((?:--prefix \S+ )?(?:run )?[a-z][\w:-]*)`;
  return [
    ...mentions(fenced, new RegExp(String.raw`(?:^|\s)${command}`, 'g')),
    ...mentions(prose, new RegExp(`\`${command}`, 'g')),
    ...mentions(prose, /(?:^|[^`\w])npm (run [a-z][\w:-]*)/g),
  ];
}

/** Targets of links and images. */
export function links(text: string): Mention[] {
  return mentions(splitFences(text).prose, /\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g);
}

/** What stands between backticks on one line. */
export function codeSpans(text: string): Mention[] {
  return mentions(splitFences(text).prose, /`([^`]+)`/g);
}

/** The anchors that a forge makes of a document's headings. */
export function anchors(text: string): Set<string> {
  const headings = mentions(splitFences(text).prose, /^#{1,6}\s+(.+?)\s*#*$/g);
  return new Set(
    headings.map(({ text: heading }) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(/\s/g, '-'),
    ),
  );
}
