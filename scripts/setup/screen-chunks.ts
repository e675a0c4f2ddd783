/** The part of Rolldown's context that tells who imports a module. */
interface ModuleGraph {
  readonly getModuleInfo: (id: string) => { readonly importers: readonly string[] } | null;
}

const START = /src\/app\/start\.ts$/u;
const ENTRY = /src\/app\/(main|console\/console-route)\.tsx$/u;

/** What the first script uses of the domain, whose modules are all imported through one. */
const FIRST_OF_DOMAIN = /domain\/src\/(view\/built-in-views|text\/language|parse-json)\.ts$/u;
const DOMAIN = /domain\/src\/index\.ts$/u;

const importersOf = (id: string, graph: ModuleGraph): readonly string[] => {
  const found = new Set([id]);
  for (const next of found)
    graph.getModuleInfo(next)?.importers.forEach((importer) => found.add(importer));
  return [...found];
};

/**
 * The chunk of what the first script imports: in a chunk of a library, it would wait for that. Null
 * for all other modules.
 */
export const firstChunk = (id: string, graph: ModuleGraph): string | null => {
  if (FIRST_OF_DOMAIN.test(id)) return 'first';
  const importers = importersOf(id, graph);
  if (START.test(id) || importers.some((importer) => DOMAIN.test(importer))) return null;
  return importers.some((importer) => START.test(importer)) ? 'first' : null;
};

/**
 * Names the chunk of a module that the first screen of the console imports: one for what every page
 * imports, and one each for what the console shares with the form, with other pages, and with none.
 * One request each is faster than one for every small module. Null for all other modules.
 */
export const screenChunk = (id: string, graph: ModuleGraph): string | null => {
  // Modules that are imported dynamically keep chunks of their own.
  if (ENTRY.test(id)) return null;
  const importers = importersOf(id, graph);
  const isReachedFrom = (path: RegExp) => importers.some((importer) => path.test(importer));
  if (isReachedFrom(/src\/app\/main\.tsx$/u)) return 'all';
  if (!isReachedFrom(/src\/app\/console\/console-route\.tsx$/u)) return null;
  if (isReachedFrom(/submit-page\.tsx$/u)) return 'shared';
  return isReachedFrom(/-page\.tsx$/u) ? 'live' : 'console';
};
