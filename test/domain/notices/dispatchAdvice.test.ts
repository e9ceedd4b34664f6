import { DISPATCH_WAYS } from '../../../src/domain/contacts/types';
import { LIMITATION_LAWS } from '../../../src/domain/law';
import { dispatchAdvice } from '../../../src/domain/notices/dispatchAdvice';
import en from '../../../src/locales/en/evidence.json';
import zhCN from '../../../src/locales/zh-CN/evidence.json';
import zhTW from '../../../src/locales/zh-TW/evidence.json';

const CATALOGUES: readonly Readonly<Record<string, string>>[] = [en, zhCN, zhTW];

test('every way of sending has a hint under every law, in three languages', () => {
  for (const law of LIMITATION_LAWS)
    for (const way of DISPATCH_WAYS)
      for (const texts of CATALOGUES) expect(texts[dispatchAdvice(way, law).key]).toBeTruthy();
});

test('each place is told what its own courts ask for', () => {
  expect(zhCN[dispatchAdvice('ems', 'cn').key as keyof typeof zhCN]).toMatch(/内件品名.*签收/);
  expect(zhTW[dispatchAdvice('registered', 'tw_goods').key as keyof typeof zhTW]).toMatch(
    /存證信函.*雙掛號.*六個月/,
  );
  expect(en[dispatchAdvice('registered', 'hk').key as keyof typeof en]).toMatch(
    /does not restart limitation/,
  );
  expect(dispatchAdvice('ems', 'tw')).toEqual(dispatchAdvice('fax', 'tw_goods'));
});
