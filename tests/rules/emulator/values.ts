/** Plain test values, a subset of the Firestore types. */
export type Plain = string | number | boolean | null | readonly Plain[] | PlainFields;

/** Fields of a document or map. */
export interface PlainFields {
  readonly [name: string]: Plain;
}

/** Value in the REST wire format. */
export type WireValue =
  | { readonly stringValue: string }
  | { readonly integerValue: string }
  | { readonly booleanValue: boolean }
  | { readonly nullValue: null }
  | { readonly arrayValue: { readonly values: readonly WireValue[] } }
  | { readonly mapValue: { readonly fields: WireFields } };

/** Fields in the REST wire format. */
export interface WireFields {
  readonly [name: string]: WireValue;
}

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);

/** Encodes a value; numbers are always integers here. */
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
