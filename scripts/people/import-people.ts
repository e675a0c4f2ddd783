import { directoryRowSchema, hostUid, spreadsheetText, type DirectoryRow } from '@reglament/domain';
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Firestore } from 'firebase-admin/firestore';
import * as z from 'zod/mini';
import { saveProfile } from '../../functions/src/people/save-profile';
import { UserError } from '../setup/progress';

/** Where the people go, and what is told meanwhile. */
export interface ImportOptions {
  readonly db: Firestore;
  /** Name of the host whose ids the file has. */
  readonly host: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onProgress: (done: number, total: number) => void;
}

/** A row that was not saved. */
interface RefusedRow {
  readonly line: number;
  /** The fields or the error code; no personal data. */
  readonly reason: string;
  readonly id: string;
  readonly name: string;
}

/** What happened to the rows of a file. */
export interface ImportReport {
  readonly changed: number;
  readonly unchanged: number;
  readonly errors: readonly RefusedRow[];
}

const rowsSchema = z.array(z.record(z.string(), z.string()));

/** Saves the people of a CSV file with a header line; a refused row does not refuse the others. */
export const importPeople = async (
  text: string,
  { db, host, now, onProgress }: ImportOptions,
): Promise<ImportReport> => {
  const rows = rowsOf(text);
  const counts = { changed: 0, unchanged: 0 };
  const errors: ImportReport['errors'][number][] = [];
  for (const [at, row] of rows.entries()) {
    const reason = await save(row);
    const { id = '', name = '' } = row;
    if (reason !== null) errors.push({ line: at + 2, reason, id, name });
    onProgress(at + 1, rows.length);
  }
  return { ...counts, errors };

  async function save(row: Readonly<Record<string, string>>): Promise<string | null> {
    const parsed = directoryRowSchema.safeParse(personOf(row));
    if (!parsed.success) return fieldsOf(parsed.error);
    const { id, ...change } = parsed.data;
    const uid = hostUid({ iss: host, sub: id });
    const saved = await saveProfile(db, { uid, change, proof: 'administrator', at: now });
    if (!saved.ok) return saved.error.code;
    counts[saved.value] += 1;
    return null;
  }
};

/** Lines of a report for the terminal. */
export const reportOf = ({ changed, unchanged, errors }: ImportReport): readonly string[] => [
  ...errors.map(({ line, reason }) => `line ${line}: ${reason}`),
  `${changed} changed, ${unchanged} unchanged, ${errors.length} refused`,
];

/** Report of the refused rows as CSV for a spreadsheet program; no cell becomes a formula. */
export const refusedCsv = ({ errors }: ImportReport): string =>
  stringify([...errors], {
    header: true,
    columns: ['line', 'reason', 'id', 'name'],
    bom: true,
    cast: { string: spreadsheetText },
  });

function rowsOf(text: string): readonly Readonly<Record<string, string>>[] {
  try {
    return rowsSchema.parse(
      parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true }),
    );
  } catch (error) {
    if (error instanceof CsvError) throw new UserError(`The file is not CSV: ${error.code}.`);
    throw error;
  }
}

const fieldsOf = (error: z.core.$ZodError): string =>
  [...new Set(error.issues.flatMap((issue) => issueFields(issue)))].join(', ');

const issueFields = (issue: z.core.$ZodIssue): readonly string[] =>
  issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')];

/**
 * Converts a row: an empty cell leaves the fact as it is. `addresses` and `memberships` are lists
 * such as `club:office@example.org; kennel:info@example.org` and `club:7`.
 */
function personOf({
  addresses = '',
  memberships = '',
  ...cells
}: Readonly<Record<string, string>>): Partial<Record<keyof DirectoryRow, unknown>> {
  const given = Object.entries(cells).filter(([, cell]) => cell !== '');
  const pairs = (cell: string) => cell.split(';').map((pair) => pair.trim().split(/:(.*)/su));
  return {
    ...Object.fromEntries(given),
    ...(addresses !== '' && {
      addresses: pairs(addresses).map(([source, address]) => ({ source, address })),
    }),
    ...(memberships !== '' && {
      memberships: pairs(memberships).map(([kind, id]) => ({ kind, id })),
    }),
  };
}
