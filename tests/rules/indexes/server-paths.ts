import { readFileSync } from 'node:fs';

/** The one file of the functions that spells paths. */
const text = readFileSync(
  new URL('../../../functions/src/store/paths.ts', import.meta.url),
  'utf8',
);

/** A path as it is written there, with `{}` for what is filled in: `tickets/{}/notes/{}`. */
type Template = string;

/** The templates by the name they go by. */
export const serverPaths: ReadonlyMap<string, Template> = new Map(
  [...text.matchAll(/^ {2}(\w+): (?:\(.*\) => )?['`](.+)['`],$/gm)].map(
    ([, name = '', path = '']) => [
      name,
      path
        .split('/')
        .map((segment) => (segment.includes('${') ? '{}' : segment))
        .join('/'),
    ],
  ),
);

/** How many names the file gives to paths, whether or not they were understood above. */
export const spelledPaths = [...text.matchAll(/^ {2}\w+:/gm)].length;

/** The last name in a path, that of the collection where the path is one of a collection. */
export const collectionIn = (template: Template): string => template.split('/').at(-1) ?? '';

/** The path of the documents that it leads to, whether it is one of a document or of a collection. */
export const documentTemplate = (template: Template): Template =>
  template.split('/').length % 2 === 0 ? template : `${template}/{}`;
