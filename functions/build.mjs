import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, context } from 'esbuild';

const functionsDir = fileURLToPath(new URL('.', import.meta.url));

/** Only a changed file is written, since the emulator reloads every function whenever one is. */
const writeChanged = {
  name: 'write-changed',
  /** @param {import('esbuild').PluginBuild} plugin */
  setup(plugin) {
    plugin.onEnd(async ({ outputFiles = [] }) => {
      for (const { path, contents } of outputFiles) {
        const present = await readFile(path).catch(() => undefined);
        if (present?.equals(contents)) continue;
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, contents);
      }
    });
  },
};

const commandMap = fileURLToPath(new URL('../domain/src/command/commands.ts', import.meta.url));

/** The names of all commands, from the map in the domain. */
async function commandNames() {
  const { outputFiles } = await build({
    entryPoints: [commandMap],
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
  });
  const [bundle] = outputFiles;
  const source = Buffer.from(bundle?.contents ?? []).toString('base64');
  const { commands } = await import(`data:text/javascript;base64,${source}`);
  return commands.names;
}

/** An ES module names its exports: the entry adds a callable for each command to those of `src/index.ts`. */
const functionsEntry = {
  name: 'functions-entry',
  /** @param {import('esbuild').PluginBuild} plugin */
  setup(plugin) {
    plugin.onResolve({ filter: /^functions-entry$/ }, ({ path }) => ({
      path,
      namespace: 'functions-entry',
    }));
    plugin.onLoad({ filter: /.*/, namespace: 'functions-entry' }, async () => ({
      contents: `export * from './src/index';
        import { commandCallables } from './src/commands';
        export const { ${(await commandNames()).join(', ')} } = commandCallables;`,
      resolveDir: functionsDir,
      watchFiles: [commandMap],
    }));
  },
};

/**
 * Everything is bundled except the dependencies that the deployed package.json names, which the cloud installs from
 * the lock file. The domain is not named there: it is part of the bundle.
 * @returns {Promise<import('esbuild').BuildOptions>}
 */
async function buildOptions() {
  const manifest = JSON.parse(await readFile(join(functionsDir, 'package.json'), 'utf8'));
  return {
    absWorkingDir: functionsDir,
    entryPoints: [
      { in: 'functions-entry', out: 'index' },
      // Started by the functions as a process of its own.
      { in: 'src/attachments/decode-process.ts', out: 'decode' },
    ],
    outdir: 'lib',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: Object.keys(manifest.dependencies),
    // A bundled CommonJS package may call `require`, which an ES module does not have.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    sourcemap: true,
    sourcesContent: false,
    write: false,
    logLevel: 'silent',
    plugins: [functionsEntry, writeChanged],
  };
}

export async function buildFunctions() {
  await build(await buildOptions());
}

/**
 * Builds again on every change, until the returned function is called.
 * @param {(errors: string[]) => void} onBuilt
 */
export async function watchFunctions(onBuilt) {
  const options = await buildOptions();
  const report = {
    name: 'report',
    /** @param {import('esbuild').PluginBuild} plugin */
    setup(plugin) {
      plugin.onEnd(({ errors }) =>
        onBuilt(errors.map((error) => `${error.location?.file}: ${error.text}`)),
      );
    },
  };
  const watched = await context({ ...options, plugins: [...(options.plugins ?? []), report] });
  await watched.watch();
  return () => watched.dispose();
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await buildFunctions();
