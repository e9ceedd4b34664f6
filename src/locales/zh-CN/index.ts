import ageing from './ageing.json';
import approach from './approach.json';
import asked from './asked.json';
import book from './book.json';
import callCard from './callCard.json';
import clocks from './clocks.json';
import customer from './customer.json';
import documents from './documents.json';
import evidence from './evidence.json';
import excuses from './excuses.json';
import functionHelp from './functionHelp.json';
import functions from './functions.json';
import insert from './insert.json';
import ledger from './ledger.json';
import notices from './notices.json';
import plan from './plan.json';
import policy from './policy.json';
import rates from './rates.json';
import reading from './reading.json';
import risk from './risk.json';
import setAside from './setAside.json';
import taskpane from './taskpane.json';
import today from './today.json';
import workbook from './workbook.json';

export default {
  ...ageing,
  ...approach,
  ...asked,
  ...book,
  ...callCard,
  ...clocks,
  ...customer,
  ...documents,
  ...evidence,
  ...excuses,
  ...functionHelp,
  ...functions,
  ...insert,
  ...ledger,
  ...notices,
  ...plan,
  ...policy,
  ...rates,
  ...reading,
  ...risk,
  ...setAside,
  ...taskpane,
  ...today,
  ...workbook,
};
