// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { registerAddress } from './register-address';

const callFunction = vi.hoisted(() => vi.fn<(name: string, input: unknown) => Promise<unknown>>());
vi.mock('./firebase/functions', () => ({ callFunction }));

const olga = { uid: 'olga', name: 'Ольга', email: 'olga@reglament.test', emailVerified: true };

beforeEach(() => {
  localStorage.clear();
  callFunction.mockReset().mockResolvedValue(null);
});

test('registers an address once, and the next one of the same person', async () => {
  await registerAddress(olga);
  await registerAddress(olga);
  expect(callFunction.mock.calls).toEqual([['registerAddress', {}]]);
  await registerAddress({ ...olga, email: 'new@reglament.test' });
  expect(callFunction).toHaveBeenCalledTimes(2);
});

test('repeats what could not be delivered', async () => {
  callFunction.mockRejectedValueOnce(new Error('unavailable'));
  await registerAddress(olga);
  await registerAddress(olga);
  expect(callFunction).toHaveBeenCalledTimes(2);
});

test('leaves out addresses that are not verified, and people of hosts', async () => {
  await registerAddress({ ...olga, emailVerified: false });
  await registerAddress({ ...olga, uid: 'host:shows:1' });
  expect(callFunction).not.toHaveBeenCalled();
});
