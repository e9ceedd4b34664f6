import { ageLedger } from '../../src/domain/ageing';
import { createWorkCalendar } from '../../src/domain/calendar/workCalendar';
import { blankProfile } from '../../src/domain/customers/profile';
import { buildPlan, historyOf } from '../../src/domain/plan';
import { itemClasses } from '../../src/domain/plan/itemClasses';
import { positions } from '../../src/domain/plan/position';
import { schedule } from '../../src/domain/plan/capacity/schedule';
import { logEntry } from '../../src/domain/plan/log/logEntry';
import { defaultPolicy } from '../../src/domain/policy';
{
  const n = 100000, c = 2000, asOf = 46112;
  let seed = 1; const rnd = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const ledger: any = { count: n, dueDay: new Int32Array(n), docDay: new Int32Array(n), open: new Float64Array(n), original: new Float64Array(n), currency: new Uint16Array(n), customer: new Int32Array(n), sheetRow: new Int32Array(n), flags: new Uint16Array(n), docNo: [], docType: [], contractNo: [], currencies: ['CNY'], customers: [] };
  for (let i = 0; i < n; i++) { ledger.dueDay[i] = asOf + 60 - Math.floor(rnd() * 1200); ledger.docDay[i] = ledger.dueDay[i] - 30; ledger.open[i] = Math.floor(rnd() * 1e7); ledger.customer[i] = Math.floor(rnd() * c); ledger.sheetRow[i] = i + 2; ledger.docNo.push('D' + i); ledger.docType.push(''); ledger.contractNo.push(''); }
  for (let k = 0; k < c; k++) ledger.customers.push({ key: 'C' + k, code: 'C' + k, name: 'Customer ' + k, otherNames: [], contact: '', phone: '1', email: 'a@b', address: '', salesRep: '' });
  const calendar = createWorkCalendar();
  const profiles = ledger.customers.map((x: any) => ({ ...blankProfile(x.key, x.code, x.name), payDays: [10, 25], size: 'large' as const, invoiceCutOffDay: 20 }));
  const log: any[] = [];
  for (let k = 0; k < c; k++) for (let j = 0; j < 5; j++) log.push({ ...logEntry({ row: { customerKey: 'C' + k, customerName: '', currency: 'CNY', stage: 'phone', channel: 'phone', oldestDue: asOf - 500 }, day: asOf - 40 + j * 7, channel: 'phone', person: '', by: '', summary: '', outcome: j % 2 ? { kind: 'promise', day: asOf - 38 + j * 7, words: '', amount: 1000 } : { kind: 'excuse', code: 'will_call' }, log: [], profile: null, policy: defaultPolicy, calendar }).entry, nextDay: -1, sheetRow: log.length });
  const t = (name: string, f: () => any) => { let best = 1e9, out; for (let i = 0; i < (name.startsWith('plan') ? 25 : 5); i++) { const a = process.cpuUsage(); out = f(); const u = process.cpuUsage(a); best = Math.min(best, (u.user + u.system) / 1000); } process.stderr.write(`${name} ${best.toFixed(1)} ms\n`); return out; };
  t('age', () => ageLedger(ledger, asOf, { edges: defaultPolicy.edges, credits: defaultPolicy.credits }));
  t('positions', () => positions(ledger, { asOf, soonUntil: asOf + 10, credits: 'own_date', minimum: [0] }));
  const history = t('history', () => historyOf({ log, sent: [], asOf, policy: defaultPolicy, calendar }));
  t('plan bare', () => buildPlan({ ledger, unapplied: [], asOf, policy: defaultPolicy, calendar }));
  const plan = t('plan full', () => buildPlan({ ledger, unapplied: [], asOf, policy: { ...defaultPolicy, sellerSize: 'small_or_medium' }, calendar, history, profiles }));
  t('classes', () => itemClasses(ledger, asOf, defaultPolicy, profiles));
  t('schedule', () => schedule(plan, defaultPolicy, calendar));
}
