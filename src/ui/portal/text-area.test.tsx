// @vitest-environment jsdom
import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Button } from './button';
import { Form } from './form';
import { TextArea } from './text-area';

const onSubmit = vi.fn<() => void>();

const open = (isBusy = false) => {
  render(
    <Form onSubmit={onSubmit}>
      <TextArea id="text" label="Text" value="words" onChange={() => undefined} />
      <Button type="submit" busy={isBusy}>
        Send
      </Button>
    </Form>,
  );
  return screen.getByRole('textbox');
};

beforeEach(() => {
  onSubmit.mockReset();
});

test.each([
  ['Ctrl', { ctrlKey: true }],
  ['Cmd', { metaKey: true }],
])('%s+Enter in a text area submits its form once and adds no line', (_, modifier) => {
  const field = open();
  const press = createEvent.keyDown(field, { key: 'Enter', ...modifier });
  fireEvent(field, press);
  fireEvent.keyDown(field, { key: 'Enter', repeat: true, ...modifier });
  expect(onSubmit).toHaveBeenCalledTimes(1);
  expect(press.defaultPrevented).toBe(true);
});

test('Enter alone and Ctrl with another key do not submit', () => {
  const field = open();
  const press = createEvent.keyDown(field, { key: 'Enter' });
  fireEvent(field, press);
  fireEvent.keyDown(field, { key: 'b', ctrlKey: true });
  expect(press.defaultPrevented).toBe(false);
  expect(onSubmit).not.toHaveBeenCalled();
});

test('the shortcut does nothing while the form is busy', () => {
  fireEvent.keyDown(open(true), { key: 'Enter', ctrlKey: true });
  expect(onSubmit).not.toHaveBeenCalled();
});
