import { join } from 'node:path';
import { profiles } from './excel/protocol/profiles';
import { surfaceReport } from './excel/protocol/report';
import { usedMembers } from './excel/protocol/tools/usedMembers';

jest.setTimeout(120_000);

test('the add-in uses no member of Excel that its stand-in does not implement', () => {
  const rows = new Map(surfaceReport(profiles.web).map((row) => [`${row.className}.${row.member}`, row]));
  const used = usedMembers('tsconfig.json', join(process.cwd(), 'src'));
  const missing = used.filter(
    ({ className, member }) => rows.get(`${className}.${member}`)?.status === 'missing',
  );
  expect(used.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});
