import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newTicket, submitted } from '../testing/builders';
import { searchDocumentOf, searchId, searchIdRange, type SearchDocument } from './document';
import { highlightsOf, matchesTexts } from './match';
import { parseSearch } from './query';

const { message } = submitted();

const documentWith = (text: string): SearchDocument =>
  searchDocumentOf(
    { ...newTicket(), subject: 'Тема' },
    { messages: message ? [{ ...message, text }] : [], notes: [] },
    'staff',
  );

/** Whether the stored terms and texts of a document meet a text, as every index decides. */
const isFound = (document: SearchDocument, text: string): boolean => {
  const search = parseSearch(text);
  if (search === null) return false;
  const hasTerms = search.terms.every(({ anyOf }) =>
    anyOf.some((term) => document.terms[term] === true),
  );
  return hasTerms && matchesTexts(document, search);
};

const letters = [...'абвгдежзийклмнопрстуфхцчшщъыьэюяё', ...'abcdefghijklmnopqrstuvwxyz'];

const word = fc
  .array(fc.constantFrom(...letters.slice(0, 33)), { minLength: 4, maxLength: 14 })
  .map((all) => all.join(''));
const englishWord = fc
  .array(fc.constantFrom(...letters.slice(33)), { minLength: 5, maxLength: 12 })
  .map((all) => all.join(''));

it('finds every word by itself, by its beginnings and in a phrase', () => {
  fc.assert(
    fc.property(fc.oneof(word, englishWord), word, fc.nat(), (first, second, cut) => {
      const document = documentWith(`${first}, ${second.toUpperCase()}!`);
      const beginning = first.slice(0, 3 + (cut % (first.length - 2)));
      expect(isFound(document, first)).toBe(true);
      expect(isFound(document, `${second} ${beginning}`)).toBe(true);
      expect(isFound(document, `"${first} ${second}"`)).toBe(true);
      expect(isFound(document, `"${second} ${first} ${second}"`)).toBe(false);
    }),
  );
});

it('parses any text, and shows pieces of what is stored', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string(), (text, typed) => {
      const document = documentWith(text);
      const search = parseSearch(typed);
      if (search === null) return;
      const { subject, line } = highlightsOf(document, search);
      expect(subject.map((piece) => piece.text).join('')).toBe(document.subject);
      const shown = (line?.text ?? []).map((piece) => piece.text).join('');
      expect(text.replaceAll(/\s+/gu, ' ')).toContain(shown.replaceAll(/^… | …$/gu, ''));
    }),
  );
});

it('ids sort by time of receipt, newest first, and a period is a range of them', () => {
  const at = fc.integer({ min: 0, max: Date.UTC(2199, 0) });
  fc.assert(
    fc.property(at, at, at, (receivedAt, from, to) => {
      const id = searchId({ number: 'K7Q2M44', receivedAt });
      const later = searchId({ number: 'K7Q2M44', receivedAt: receivedAt + 1 });
      expect(later < id).toBe(true);
      const { after, before } = searchIdRange({ from, to });
      const isInRange = id > (after ?? '') && (before === null || id < before);
      expect(isInRange).toBe(receivedAt >= from && receivedAt < to);
    }),
  );
});
