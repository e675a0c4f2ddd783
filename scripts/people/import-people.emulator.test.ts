import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { personOfAddress } from '../../functions/src/store/addresses';
import { db } from '../../tests/functions/support/world';
import { importPeople, refusedCsv, reportOf } from './import-people';

const load = async (text: string) => {
  const seen: string[] = [];
  const onProgress = (done: number, total: number) => void seen.push(`${done}/${total}`);
  const report = await importPeople(text, { db, host: 'shows', now: 1_000, onProgress });
  return { report, seen };
};

it('adds the people of a file once and names refused lines', async () => {
  const id = randomUUID();
  const text = [
    '\uFEFFid,name,email,phone,addresses,memberships',
    `${id},"Холодова, Вера",Vera-${id}@example.test,8 916 123-45-67,club:club-${id}@почта.рф; kennel:k-${id}@example.test,club:7`,
    `a:b,Глеб,not an address,112,,`,
    '',
  ].join('\n');
  const first = await load(text);
  expect(first.seen).toEqual(['1/2', '2/2']);
  expect(reportOf(first.report)).toEqual([
    'line 3: id, email, phone',
    '1 changed, 0 unchanged, 1 refused',
  ]);
  const owner = { kind: 'person', uid: `host:shows:${id}` };
  for (const address of [
    `vera-${id}@example.test`,
    `club-${id}@xn--80a1acny.xn--p1ai`,
    `k-${id}@example.test`,
  ]) {
    expect(await personOfAddress(db, address)).toEqual(owner);
  }
  const again = await load(text);
  expect(again.report).toMatchObject({ changed: 0, unchanged: 1 });
});

it('refuses an unknown column and a file that is not CSV', async () => {
  const { report } = await load('id,name,role\n1,Вера,admin\n');
  expect(report.errors).toEqual([{ line: 2, reason: 'role', id: '1', name: 'Вера' }]);
  await expect(load('id,name\n"1,Вера')).rejects.toThrow('not CSV');
});

it('T38: writes the refused rows as CSV without formulas', async () => {
  const { report } = await load('id,name,email\n"=1+1","=HYPERLINK(""http://evil.test"")",x\n');
  expect(refusedCsv(report)).toBe(
    `\uFEFFline,reason,id,name\n2,"id, email",'=1+1,"'=HYPERLINK(""http://evil.test"")"\n`,
  );
});
