import { defaultPolicy } from '../../../src/domain/policy';
import { salvagePolicy } from '../../../src/domain/policy/salvage';
import { choiceKey, LIST_SETTINGS, nest, SETTINGS, valueAt } from '../../../src/domain/policy/settingsTable';
import en from '../../../src/locales/en';
import { createSpeaker } from '../../../src/locales/speaker';
import zhCN from '../../../src/locales/zh-CN';
import zhTW from '../../../src/locales/zh-TW';

const defaults = new Map(SETTINGS.map(({ path }) => [path, valueAt(defaultPolicy, path)]));

test('the settings table holds every setting that is one value, and gives the policy back', () => {
  expect(new Set(SETTINGS.map(({ setting }) => setting))).toEqual(
    new Set(Object.keys(defaultPolicy).filter((key) => !LIST_SETTINGS.some((list) => list === key))),
  );
  expect({ ...defaultPolicy, ...nest(defaults) }).toEqual(defaultPolicy);
  expect(salvagePolicy(defaults)).toEqual({ policy: defaultPolicy, problems: [] });
});

test.each([
  ['en', en],
  ['zh-CN', zhCN],
  ['zh-TW', zhTW],
] as const)('every setting, choice and group has its words in %s', (language, catalogue) => {
  const speaker = createSpeaker(language, catalogue);
  for (const setting of SETTINGS) {
    expect(speaker.say(setting.label)).not.toBe('');
    expect(speaker.text(`policy.group.${setting.group}`)).not.toBe('');
    expect(speaker.say(setting.note)).not.toBe('');
    expect(speaker.say(setting.note)).not.toBe(speaker.say(setting.label));
    const choices = setting.kind.kind === 'choice' ? setting.kind.choices.filter(Boolean) : [];
    const names = choices.map((choice) => speaker.text(choiceKey(setting, choice)));
    expect(new Set(names).size).toBe(names.length);
  }
});

test('numbers carry the limits of the schema', () => {
  const kindOf = (path: string) => SETTINGS.find((setting) => setting.path === path)?.kind;
  expect(kindOf('graceDays.warning')).toEqual({ kind: 'number', whole: true, from: 1, to: 365 });
  expect(kindOf('stageFromDays.pre_due')).toEqual({ kind: 'number', whole: true, from: -60, to: -1 });
  expect(kindOf('edges')).toEqual({ kind: 'numbers' });
  expect(kindOf('reportingCurrency')).toEqual({ kind: 'currency' });
  expect(kindOf('seller.name')).toEqual({ kind: 'text' });
});

test('one wrong setting falls back alone, and is named by its path', () => {
  const values = new Map(defaults).set('largeShare', 7).set('graceDays.final', 9);
  const { policy, problems } = salvagePolicy(values);
  expect(policy.largeShare).toBe(defaultPolicy.largeShare);
  expect(policy.graceDays.final).toBe(9);
  expect(problems.map(({ path }) => path)).toEqual(['largeShare']);
});

test('a stage out of order costs that stage its days, and no other', () => {
  const values = new Map(defaults).set('stageFromDays.warning', 900).set('stageFromDays.phone', 9);
  const { policy, problems } = salvagePolicy(values);
  expect(policy.stageFromDays).toEqual({ ...defaultPolicy.stageFromDays, phone: 9 });
  expect(problems.map(({ path }) => path)).toEqual(['stageFromDays.warning']);
});
