import { recognise } from '../../../src/domain/ledger';
import { columnsOf, OPTIONS, readSheet, type Row } from './sheet';
import { DEFAULT_TERMS } from '../../../src/domain/terms';
import { loadCatalogue } from '../../../src/locales/catalogue';
import { LANGUAGES } from '../../../src/locales/language';
import { createSpeaker } from '../../../src/locales/speaker';
import { answersIn, SYSTEM_SAMPLES, TRANSLATED, type SystemSample } from '../../samples/systems';

/** 2026-06-30. */
const AS_OF = 46203;
const rowsOf = (sample: SystemSample): Row[] =>
  sample.rows(AS_OF).map((row) => row.map((cell) => (cell === '' ? null : cell)));

describe.each([...SYSTEM_SAMPLES, ...TRANSLATED].map((sample) => [sample.title, sample] as const))(
  '%s',
  (_, sample) => {
    const rows = rowsOf(sample);
    const recognition = recognise({ top: rows.slice(0, 60), rowCount: rows.length });
    const terms = { ...DEFAULT_TERMS, fallback: sample.asks === 'terms' ? '30' : '' };
    const { reading } = readSheet(rows, { asOf: AS_OF, terms });

    test('is recognised for what it is, and lacks nothing that it could have said', () => {
      expect(recognition.kind).toBe(sample.kind);
      const mayLack = sample.asks === 'terms' && sample.kind === 'open_items' ? ['dueDate'] : [];
      expect(recognition.missing).toEqual(mayLack);
    });

    test('is read to the right answers, and ties out', () => {
      expect(reading.tieOut.filter(({ ties }) => !ties)).toEqual([]);
      const read = Object.fromEntries(
        reading.tieOut.map(({ currency, kept, setAside: { count, amount }, unapplied }) => [
          currency,
          { kept, setAside: { count, amount }, unapplied },
        ]),
      );
      expect(read).toEqual(answersIn(sample, AS_OF, OPTIONS.baseCurrency));
      const doubts = reading.warnings.filter(({ message }) => /Differ|Broken/.test(message.key));
      expect(doubts).toEqual([]);
      expect(columnsOf(rows, recognition).rowCount).toBe(rows.length - recognition.headerRow);
      expect(reading.asOf).not.toBe(OPTIONS.asOf);
    });

    test('asks about terms only where nobody can tell them from the sheet', () => {
      expect(reading.monthlyTerms.length > 0).toBe(sample.asks === 'monthly');
    });

    test('is spoken of in every language without a gap', async () => {
      const messages = [
        ...recognition.messages,
        ...Object.values(recognition.why),
        ...reading.warnings.map(({ message }) => message),
        ...reading.setAside.map(({ reason }) => ({ key: `ledger.reason.${reason}` })),
      ];
      for (const language of LANGUAGES) {
        const speaker = createSpeaker(language, await loadCatalogue(language));
        const said = [
          speaker.text(`ledger.kind.${recognition.kind}`),
          ...messages.map((message) => speaker.say(message)),
        ];
        expect(said.filter((text) => text === '' || /[{}]|(?:ledger|reading|asked)\.\w+/.test(text))).toEqual(
          [],
        );
      }
    });
  },
);
