// @vitest-environment jsdom
import { act, render } from '@testing-library/react';
import { useMemo, useRef } from 'react';
import { expect, test } from 'vitest';
import { newTicket } from '../../../domain/src/testing/builders';
import { rowHeights, rowsOf } from './rows';
import { useAnchoredRows } from './use-anchored-rows';

const ticket = rowHeights.comfortable;

const List = ({ names }: { readonly names: string }) => {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () =>
      rowsOf(
        [...names].map((number) => ({ ...newTicket(), number })),
        false,
      ),
    [names],
  );
  const { newAbove, events } = useAnchoredRows(rows, null, {
    scroller,
    content,
    density: 'comfortable',
  });
  return (
    <div ref={scroller} data-testid="scroller" {...events}>
      <div ref={content} data-testid="content">
        {newAbove.join(' ')}
      </div>
    </div>
  );
};

const show = (names: string) => {
  const view = render(<List names={names} />);
  const scroller = view.getByTestId('scroller');
  const content = view.getByTestId('content');
  const point = (type: string, clientY: number) =>
    act(() => {
      const event = new MouseEvent(type, { bubbles: true, clientY, relatedTarget: document.body });
      Object.defineProperty(event, 'pointerType', { value: 'mouse' });
      scroller.dispatchEvent(event);
    });
  return {
    scroller,
    content,
    change: (next: string) => view.rerender(<List names={next} />),
    scrollTo: (top: number) =>
      act(() => {
        scroller.scrollTop = top;
        scroller.dispatchEvent(new Event('scroll'));
      }),
    hover: (y: number) => point('pointermove', y),
    leave: () => point('pointerout', 0),
  };
};

test('keeps the first visible row in place and reports tickets inserted above', () => {
  const { scroller, content, change, scrollTo } = show('abcdef');
  scrollTo(2 * ticket);
  change('xaybcdef');
  expect(scroller.scrollTop).toBe(4 * ticket);
  expect(content.textContent).toBe('x y');
});

test('stops reporting tickets that were scrolled into view', () => {
  const { content, change, scrollTo } = show('abcdef');
  scrollTo(2 * ticket);
  change('xaybcdef');
  scrollTo(ticket);
  expect(content.textContent).toBe('x');
  scrollTo(0);
  expect(content.textContent).toBe('');
});

test('shows new tickets when the list is at its top', () => {
  const { scroller, content, change } = show('abc');
  change('xabc');
  expect(scroller.scrollTop).toBe(0);
  expect(content.textContent).toBe('');
});

test('keeps the row under the pointer in place beyond the scroll limit until the pointer leaves', () => {
  const { scroller, content, change, hover, leave } = show('abcd');
  hover(2 * ticket + 5);
  change('bcd');
  expect(scroller.scrollTop).toBe(0);
  expect(content.style.marginTop).toBe(`${ticket}px`);
  leave();
  expect(content.style.marginTop).toBe('0px');
});

test('keeps the row under the pointer in place while rows below it are removed', () => {
  const { scroller, content, change, scrollTo, hover, leave } = show('abcdef');
  Object.defineProperty(scroller, 'clientHeight', { value: 3 * ticket });
  scrollTo(3 * ticket);
  hover(ticket + 5);
  // A row arrives above and the last one leaves the loaded range: the height stays the same.
  change('xabcde');
  expect(scroller.scrollTop).toBe(4 * ticket);
  expect(content.style.minHeight).toBe(`${7 * ticket}px`);
  leave();
  expect(content.style.minHeight).toBe('');
});

test('does not report the first rows of a list', () => {
  const { content, change } = show('');
  change('abc');
  expect(content.textContent).toBe('');
});
