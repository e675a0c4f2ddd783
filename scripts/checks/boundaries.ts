import * as z from 'zod/mini';
import { runNode } from '../setup/run';
import { sourcePaths } from './source-tree';
import { report, type Violation } from './violation';

const cruiseSchema = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        rule: z.object({ name: z.string() }),
        cycle: z.optional(z.array(z.object({ name: z.string() }))),
        via: z.optional(z.array(z.object({ name: z.string() }))),
      }),
    ),
  }),
});

type Cruise = z.infer<typeof cruiseSchema>;

function ruleViolations(cruise: Cruise): Violation[] {
  return cruise.summary.violations.map(({ from, to, rule, cycle, via }) => ({
    path: from,
    line: 1,
    rule: rule.name,
    message: (cycle ?? via)?.map(({ name }) => name).join(' → ') ?? to,
  }));
}

/**
 * Reports files that were not analysed. With an incompatible compiler, dependency-cruiser analyses
 * nothing and reports no violations.
 */
function missingFiles(cruise: Cruise, paths: readonly string[]): Violation[] {
  const analysed = new Set(cruise.modules.map(({ source }) => source));
  return paths
    .filter((path) => !analysed.has(path))
    .map((path) => ({ path, line: 1, rule: 'every-file-is-seen', message: 'was not looked at' }));
}

/** Returns the violations in the output of dependency-cruiser, for the given files. */
export function cruiseViolations(output: string, paths: readonly string[]): Violation[] {
  const start = output.indexOf('{');
  const nothing = { modules: [], summary: { violations: [] } };
  const cruise = start === -1 ? nothing : z.parse(cruiseSchema, JSON.parse(output.slice(start)));
  return [...ruleViolations(cruise), ...missingFiles(cruise, paths)];
}

/** Checks all imports of the repository against .dependency-cruiser.mjs. */
export async function checkBoundaries(root: string): Promise<number> {
  const paths = sourcePaths(root).filter((path) => /\.(tsx?|mjs)$/.test(path));
  const program = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
  const options = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json'];
  const { output } = await runNode([program, ...options, ...paths], { cwd: root });
  return report(`${paths.length} modules`, cruiseViolations(output, paths));
}
