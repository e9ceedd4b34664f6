import type { SampleFile } from '../excel/server/hostServer';
import { saveXlsx } from '../excel/xlsx';
import { sampleLedger } from './ledger';
import { SYSTEM_SAMPLES, systemWorkbook } from './systems';
import { WORDINGS, type SampleLanguage } from './wording';

/** The order of the samples menu; `sampleIndex` finds the one of a language. */
const ORDER: readonly SampleLanguage[] = ['en', 'zh-CN', 'zh-TW'];

/** The samples, as files, open as of a day (Excel serial): one a language, then one a source system. */
export async function sampleFiles(asOf: number): Promise<SampleFile[]> {
  const usual = ORDER.map(async (language) => ({
    name: WORDINGS[language].fileName,
    titles: { en: WORDINGS[language].menuTitle },
    bytes: await saveXlsx(sampleLedger(language, asOf)),
  }));
  const systems = SYSTEM_SAMPLES.map(async (sample) => ({
    name: `${sample.id}.xlsx`,
    titles: { en: sample.title },
    bytes: await saveXlsx(systemWorkbook(sample, asOf)),
  }));
  return Promise.all([...usual, ...systems]);
}

export function sampleIndex(language: string): number {
  const found = ORDER.findIndex((each) => language.startsWith(each));
  return Math.max(0, found);
}

/** Today's Excel serial on this machine's calendar. */
export function todaySerial(now = new Date()): number {
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 864e5 + 25569;
}
