/** One violation put into a copy of the repository, and the gate that must notice it. */
export type Plant = Readonly<{
  /** Name of the gate that must go red. */
  gate: string;
  /** What the gate must say on the line that names the file: the rule, usually. Empty: the name is enough. */
  says: string;
  path: string;
  /** The planted file, or how an existing one is changed. */
  content: string | ((before: string) => string);
  /** A control: something that is allowed, which the gate must not hold against the file. */
  allowed?: true;
}>;

export type Output = Readonly<{ code: number; output: string }>;

/** Whether a line of the gate's output is about the planted file and its rule. */
function isNamed({ path, says, allowed }: Plant, output: string): boolean {
  const lines = output.split('\n').filter((line) => line.includes(says));
  // A control may be named as the target of someone else's violation, but not at the head of a line.
  if (allowed === true) return lines.some((line) => line.trimStart().startsWith(path));
  return lines.some((line) => {
    const after = line.charAt(line.indexOf(path) + path.length);
    return line.includes(path) && !/[\w/-]/.test(after);
  });
}

/** Whether the gate did what the plant is there to prove. */
export function isProven(plant: Plant, { code, output }: Output): boolean {
  return plant.allowed === true ? !isNamed(plant, output) : code !== 0 && isNamed(plant, output);
}
