/** Fields of one block by lower-case name; the first of a name counts. */
export type FieldBlock = ReadonlyMap<string, string>;

/** Maximum length of an examined text and field, in characters. */
const MAX_TEXT = 100_000;
const MAX_FIELD = 2_000;

/** Splits a text into blocks of header fields at empty lines; other lines are ignored. */
export const fieldBlocks = (text: string): readonly FieldBlock[] => {
  const blocks: Map<string, string>[] = [];
  let block = new Map<string, string>();
  let last = '';
  for (const line of text.slice(0, MAX_TEXT).split(/\r?\n/u)) {
    const [, name = '', value = ''] = /^([A-Za-z-]{1,60}):(.*)$/u.exec(line) ?? [];
    if (line.trim() === '') {
      if (block.size > 0) blocks.push(block);
      block = new Map();
      last = '';
    } else if (/^[ \t]/u.test(line)) {
      const before = block.get(last);
      if (before !== undefined) block.set(last, `${before} ${line.trim()}`.slice(0, MAX_FIELD));
    } else {
      last = block.has(name.toLowerCase()) ? '' : name.toLowerCase();
      if (last !== '') block.set(last, value.trim().slice(0, MAX_FIELD));
    }
  }
  return block.size > 0 ? [...blocks, block] : blocks;
};
