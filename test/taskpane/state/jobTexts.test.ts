import { LANGUAGES } from '../../../src/locales/language';
import en from '../../../src/locales/en';
import zhCN from '../../../src/locales/zh-CN';
import zhTW from '../../../src/locales/zh-TW';
import { JOB_KINDS } from '../../../src/taskpane/state/model';

const CATALOGUES = { en, 'zh-CN': zhCN, 'zh-TW': zhTW } as const;

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(JOB_KINDS)('the work "%s" has words for under way, failed and cancelled', (kind) => {
    const catalogue: Readonly<Record<string, string>> = CATALOGUES[language];
    for (const state of ['job', 'failed', 'cancelled'])
      expect({ [`${state}.${kind}`]: catalogue[`taskpane.${state}.${kind}`] ?? '' }).toEqual({
        [`${state}.${kind}`]: expect.stringMatching(/\S/),
      });
  });
});
