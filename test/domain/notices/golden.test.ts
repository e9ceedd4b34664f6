import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeNotice, lintNotice, noticeFacts } from '../../../src/domain/notices';
import { NOTICE_KINDS } from '../../../src/domain/notices';
import type { Language } from '../../../src/domain/notices';
import { weekdays } from '../plan/ledgerOf';
import { orderFor } from './orderFor';

const languages: readonly Language[] = ['zh-CN', 'zh-TW', 'en'];

describe('The letters, word for word', () => {
  for (const language of languages) {
    for (const kind of NOTICE_KINDS) {
      it(`the ${kind} in ${language} reads as approved`, () => {
        const facts = noticeFacts({ ...orderFor(language, kind), calendar: weekdays() });
        const notice = composeNotice(facts);
        expect(lintNotice(notice, facts)).toEqual([]);
        const shown = `${notice.subject}\n\n${notice.text}\n\n${notice.pageLabel}\n`;
        const file = join(__dirname, 'golden', `${kind}.${language}.txt`);
        // A new wording is approved by running this once with UPDATE_GOLDEN=1 and reading what it wrote.
        if (process.env.UPDATE_GOLDEN) writeFileSync(file, shown);
        expect(shown).toBe(readFileSync(file, 'utf8'));
      });
    }
  }
});
