import { expect, it } from 'vitest';
import { spreadsheetText } from './spreadsheet-text';

it.each([
  '=HYPERLINK("http://evil.test","Выплата")',
  '\t=1+1',
  ' =1+1',
  '\u200b=1+1',
  '\u3000=1+1',
  '＝1+1',
  '"=1',
  "'=1",
  '-2+3',
  '+7 916 123-45-67',
  '@SUM(A1)',
  '\r=1',
  '\u0000=1',
  '\tтекст',
])('T38: %j is marked as text for spreadsheet programs', (cell) => {
  expect(spreadsheetText(cell)).toBe(`'${cell}`);
});

it.each(['Вера Холодова', 'a=b', '1-2', 'K7Q2-M44', '«=»', ''])('%j stays as it is', (cell) => {
  expect(spreadsheetText(cell)).toBe(cell);
});
