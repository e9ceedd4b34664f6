import ageing from './ageing.json';
import approach from './approach.json';
import clocks from './clocks.json';
import book from './book.json';
import documents from './documents.json';
import functionHelp from './functionHelp.json';
import functions from './functions.json';
import insert from './insert.json';
import ledger from './ledger.json';
import notices from './notices.json';
import plan from './plan.json';
import policy from './policy.json';
import risk from './risk.json';
import taskpane from './taskpane.json';
import workbook from './workbook.json';

export default {
  ...ageing,
  ...approach,
  ...clocks,
  ...book,
  ...documents,
  ...functionHelp,
  ...functions,
  ...insert,
  ...ledger,
  ...notices,
  ...plan,
  ...policy,
  ...risk,
  ...taskpane,
  ...workbook,
};
