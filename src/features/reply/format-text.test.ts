import { describe, expect, it } from 'vitest';
import { applyFormat, formatOfKey, type Format } from './format-text';

/** Applies a format to a text whose selection is marked by `‹` and `›`. */
const applied = (format: Format, marked: string): string => {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  const text = marked.replace(/[‹›]/gu, '');
  const edit = applyFormat(format, { text, start, end });
  const next = text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
  return `${next.slice(0, edit.start)}‹${next.slice(edit.start, edit.end)}›${next.slice(edit.end)}`;
};

describe('applyFormat', () => {
  it.each<[Format, string, string]>([
    ['bold', 'a ‹b› c', 'a **‹b›** c'],
    ['bold', 'a **‹b›** c', 'a ‹b› c'],
    ['italic', 'a ‹b› c', 'a *‹b›* c'],
    ['italic', 'a **‹b›** c', 'a ***‹b›*** c'],
    ['code', '‹x = 1›', '`‹x = 1›`'],
    ['code', '‹a\nb›', '```\n‹a\nb›\n```'],
    ['link', 'see ‹this›', 'see [this](‹https://›)'],
    ['link', '‹/help/x›', '[‹›](/help/x)'],
    ['link', '‹›', '[‹›](https://)'],
    ['bullets', 'a\n‹b\nc›\nd', 'a\n‹- b\n- c›\nd'],
    ['bullets', '‹- b\n- c›', '‹b\nc›'],
    ['numbers', '‹b\nc›', '‹1. b\n2. c›'],
    ['quote', 'a‹›', '> a‹›'],
  ])('%s turns %j into %j', (format, before, after) => {
    expect(applied(format, before)).toBe(after);
  });
});

describe('formatOfKey', () => {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

  it('knows the physical key, so that shortcuts work in every layout', () => {
    expect(formatOfKey({ ...none, code: 'KeyB', ctrlKey: true })).toBe('bold');
    expect(formatOfKey({ ...none, code: 'KeyK', metaKey: true })).toBe('link');
    expect(formatOfKey({ ...none, code: 'Digit8', ctrlKey: true, shiftKey: true })).toBe('bullets');
  });

  it('leaves other keys alone', () => {
    expect(formatOfKey({ ...none, code: 'KeyB' })).toBeNull();
    expect(formatOfKey({ ...none, code: 'KeyB', ctrlKey: true, altKey: true })).toBeNull();
    expect(formatOfKey({ ...none, code: 'KeyI', ctrlKey: true, shiftKey: true })).toBeNull();
  });
});
