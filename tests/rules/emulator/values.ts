/** What the tests store: a subset of what Firestore can. */
export type Plain = string | number | boolean | null | readonly Plain[] | PlainFields;

/** The fields of a document, or a map in one. */
export interface PlainFields {
  readonly [name: string]: Plain;
}

/** A value in the wire format of the REST interface. */
export type WireValue =
  | { readonly stringValue: string }
  | { readonly integerValue: string }
  | { readonly booleanValue: boolean }
  | { readonly nullValue: null }
  | { readonly arrayValue: { readonly values: readonly WireValue[] } }
  | { readonly mapValue: { readonly fields: WireFields } };

/** Fields in the wire format. */
export interface WireFields {
  readonly [name: string]: WireValue;
}

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);

/** Numbers are stored as integers: the tests need no others. */
export function wireValue(value: Plain): WireValue {
  if (value === null) return { nullValue: null };
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'number') return { integerValue: String(value) };
  if (typeof value === 'boolean') return { booleanValue: value };
  if (isList(value)) return { arrayValue: { values: value.map(wireValue) } };
  return { mapValue: { fields: wireFields(value) } };
}

export function wireFields(fields: PlainFields): WireFields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, wireValue(value)]),
  );
}
