// @vitest-environment jsdom
import { render } from '@testing-library/react';
import { createRef } from 'react';
import { expect, test, vi } from 'vitest';
import { newTicket } from '../../../domain/src/testing/builders';
import { PanelHandles } from '../../commands/panel-handles';
import { CommandPortsContext } from '../../commands/use-panel-handles';
import { rowsOf } from './rows';
import { useListCursor } from './use-list-cursor';

const scroller = createRef<HTMLElement>();

interface ListProps {
  readonly names: string;
  readonly openNumber: string | null;
  readonly onOpen: (number: string) => void;
}

const List = ({ names, ...rest }: ListProps) => {
  const rows = rowsOf(
    [...names].map((number) => ({ ...newTicket(), number })),
    true,
  );
  useListCursor({ rows, scroller, scrollToRow: () => undefined, ...rest });
  return null;
};

const show = (names: string, openNumber: string | null) => {
  const panels = new PanelHandles();
  const onOpen = vi.fn<(number: string) => void>();
  const tree = (shown: string) => (
    <CommandPortsContext value={panels}>
      <List names={shown} {...{ openNumber, onOpen }} />
    </CommandPortsContext>
  );
  const view = render(tree(names));
  return { panels, onOpen, change: (shown: string) => view.rerender(tree(shown)) };
};

test.each([
  ['opens the next ticket', 'abc', 'b', 'ac', 'c'],
  ['opens the one before when the last one is done', 'abc', 'c', 'ab', 'b'],
  ['opens the next ticket of a list that still shows the open one', 'abc', 'a', 'abc', 'b'],
])('%s', (_, names, open, left, next) => {
  const { panels, onOpen, change } = show(names, open);
  change(left);
  expect(panels.list?.move(1) || panels.list?.move(-1)).toBe(true);
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(next);
});

test('opens nothing when the only ticket is done', () => {
  const { panels, onOpen, change } = show('a', 'a');
  change('');
  expect(panels.list?.move(1) || panels.list?.move(-1)).toBe(false);
  expect(onOpen).not.toHaveBeenCalled();
});

test('moves on from the place of a ticket that left the list', () => {
  const { panels, onOpen, change } = show('abc', 'b');
  change('ac');
  panels.list?.move(-1);
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('a');
});
