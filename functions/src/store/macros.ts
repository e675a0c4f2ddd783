import { macroSchema, upgradeMacro, versionStamp, type Macro } from '@reglament/domain';
import {
  FieldValue,
  type Firestore,
  type Timestamp,
  type WriteBatch,
} from 'firebase-admin/firestore';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { parseDocument } from './parse';
import { paths } from './paths';

/** Macro with its update time. */
export interface StoredMacro {
  readonly macro: Macro;
  readonly updateTime: Timestamp;
}

/** Parses `macros/{id}`; null when there is none. */
export const storedMacroOf = (snapshot: DocumentSnapshot): StoredMacro | null => {
  const macro = parseDocument(upgradeMacro, snapshot);
  return macro && snapshot.updateTime ? { macro, updateTime: snapshot.updateTime } : null;
};

/** Finds the macro with this id; null when there is none. */
export const findMacro = async (db: Firestore, id: string): Promise<Macro | null> =>
  storedMacroOf(await db.doc(paths.macro(id)).get())?.macro ?? null;

/** Counts an application; fails the commit when the macro was deleted meanwhile. */
export const countMacro = (db: Firestore, batch: WriteBatch, id: string): void => {
  batch.update(db.doc(paths.macro(id)), { uses: FieldValue.increment(1) });
};

/** Stores a macro; fails the commit when it has changed since it was read. */
export const writeMacro = (
  db: Firestore,
  batch: WriteBatch,
  { macro, before }: { readonly macro: Macro; readonly before: StoredMacro | null },
): void => {
  const ref = db.doc(paths.macro(macro.id));
  const data = { ...macroSchema.parse(macro), ...versionStamp };
  if (before === null) batch.create(ref, data);
  else batch.update(ref, data, { lastUpdateTime: before.updateTime });
};
