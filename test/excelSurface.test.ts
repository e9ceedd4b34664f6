import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { profiles } from './excel/protocol/profiles';
import { surfaceReport, type SurfaceRow } from './excel/protocol/report';
import { bundleNames } from './excel/protocol/tools/bundleNames';
import { unknownBundleNames } from './excel/protocol/tools/bundleUse';
import { usedMembers, type UsedMember } from './excel/protocol/tools/usedMembers';

jest.setTimeout(240_000);

const ROOT = process.cwd();
const BUNDLE = join(ROOT, 'dist');

/** Asked for only where `isSetSupported` says that it is there. */
const BEHIND_A_CHECK = new Set(['onNameChanged']);

describe('what the add-in uses of Excel', () => {
  let rows: SurfaceRow[];
  let used: UsedMember[];
  const statusOf = ({ className, member }: UsedMember): string | undefined =>
    rows.find((row) => row.className === className && row.member === member)?.status;

  beforeAll(() => {
    rows = surfaceReport(profiles.web);
    used = usedMembers('tsconfig.json', join(ROOT, 'src'));
  });

  test('its sources use no member that the stand-in does not implement', () => {
    expect(used.length).toBeGreaterThan(80);
    expect(used.filter((each) => statusOf(each) === 'missing')).toEqual([]);
  });

  test('its sources use nothing beyond the declared requirement sets unless they ask first', () => {
    const beyond = used.filter((each) => statusOf(each) === 'beyond').map(({ member }) => member);
    expect(beyond.filter((member) => !BEHIND_A_CHECK.has(member))).toEqual([]);
  });

  test('its production bundle names no member that the stand-in does not implement', () => {
    if (!existsSync(join(BUNDLE, 'taskpane.html'))) throw new Error('There is no bundle: npm run build');
    const unknown = unknownBundleNames(BUNDLE, join(ROOT, 'src'), rows);
    expect(unknown.filter(({ member }) => !BEHIND_A_CHECK.has(member))).toEqual([]);
  });

  test('the names in the bundle are those of the sources: the two are one add-in', () => {
    const names = bundleNames(BUNDLE);
    const lost = used.filter(({ member }) => !names.has(member));
    expect(lost).toEqual([]);
  });
});
