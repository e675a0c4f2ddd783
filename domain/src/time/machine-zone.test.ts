import { expect, it } from 'vitest';

it('the tests run in the zone that their configuration sets, not in that of the machine', () => {
  const zone = process.env['TEST_TZ'] ?? 'Pacific/Chatham';
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  const minutesWest = new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset();
  expect(zone !== 'Pacific/Chatham' || minutesWest === -825).toBe(true);
});
