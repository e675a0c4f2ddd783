import { readFileSync } from 'node:fs';

/** Source of the only functions module that spells paths. */
const text = readFileSync(
  new URL('../../../functions/src/store/paths.ts', import.meta.url),
  'utf8',
);

/** Path with `{}` for variables: `tickets/{}/notes/{}`. */
type Template = string;

/** Templates by property name. */
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

/** Number of properties in the file, including ones the pattern above missed. */
export const declaredPathCount = [...text.matchAll(/^ {2}\w+:/gm)].length;

/** Last segment, the collection name of a collection path. */
export const collectionIn = (template: Template): string => template.split('/').at(-1) ?? '';

/** Document template of a document or collection path. */
export const documentTemplate = (template: Template): Template =>
  template.split('/').length % 2 === 0 ? template : `${template}/{}`;
