import ageing from './ageing.json';
import documents from './documents.json';
import functionHelp from './functionHelp.json';
import functions from './functions.json';
import ledger from './ledger.json';
import plan from './plan.json';
import risk from './risk.json';
import taskpane from './taskpane.json';
import workbook from './workbook.json';

export default {
  ...ageing,
  ...documents,
  ...functionHelp,
  ...functions,
  ...ledger,
  ...plan,
  ...risk,
  ...taskpane,
  ...workbook,
};
