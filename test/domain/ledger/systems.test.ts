import { look, named } from './look';
import { day } from './sheet';

const D = day('2025-02-10');

describe('the exports of common systems are recognised by their headers and cells', () => {
  test('Kingdee K3 Cloud: open amount is what is not yet cleared', () => {
    const found = look(
      [
        '客户编码',
        '客户名称',
        '单据编号',
        '单据类型',
        '业务日期',
        '到期日',
        '币别',
        '应收金额',
        '已核销金额',
        '未核销金额',
        '过期天数',
      ],
      (i) => [
        `C0${i}`,
        '甲公司',
        `AR00${i}`,
        '标准应收单',
        D + i,
        D + i + 30,
        '人民币',
        1000.5,
        0,
        1000.5,
        i,
      ],
    );
    expect(found.kind).toBe('open_items');
    expect(named(found)).toMatchObject({
      balance: '未核销金额',
      amountPaid: '已核销金额',
      dueDate: '到期日',
      docNo: '单据编号',
    });
  });

  test('Yonyou U8: 原币余额 is the open amount, 立账日 the baseline', () => {
    const found = look(
      [
        '客户编码',
        '客户名称',
        '单据类型',
        '单据号',
        '单据日期',
        '立账日',
        '到期日',
        '账期',
        '币种',
        '原币金额',
        '原币余额',
        '业务员',
      ],
      (i) => [
        `C0${i}`,
        '甲公司',
        '销售专用发票',
        `00${i}`,
        D + i,
        D + i,
        D + 30 + i,
        30,
        '人民币',
        100.5,
        90.5,
        '张',
      ],
    );
    expect(named(found)).toMatchObject({
      balance: '原币余额',
      baselineDate: '立账日',
      docDate: '单据日期',
      terms: '账期',
    });
  });

  test('Digiwin: the amount is net, so that the tax is added, and 結案碼 tells what is closed', () => {
    const found = look(
      [
        '結帳單號',
        '結帳日期',
        '客戶代號',
        '客戶全名',
        '幣別',
        '發票號碼',
        '發票日期',
        '預計收款日',
        '應收金額',
        '營業稅額',
        '已收金額',
        '結案碼',
      ],
      (i) => [
        `2025${i}`,
        '20250310',
        `A0${i}`,
        '台北公司',
        'NTD',
        `AB${i}`,
        '20250310',
        '20250410',
        1000,
        50,
        0,
        'N',
      ],
    );
    expect(named(found)).toMatchObject({
      amountOriginal: '應收金額',
      amountTax: '營業稅額',
      clearing: '結案碼',
      dueDate: '預計收款日',
    });
    expect(found.messages.map(({ key }) => key)).toContain('ledger.found.taxAdded');
  });

  test('SAP FBL5N: the customer column holds codes, the clearing date makes it a list of all items', () => {
    const found = look(
      [
        '',
        'Customer',
        'Name 1',
        'Assignment',
        'Document Number',
        'Document Type',
        'Document Date',
        'Special G/L ind.',
        'Net due date',
        'Amount in doc. curr.',
        'Document Currency',
        'Amount in local currency',
        'Clearing Document',
        'Clearing date',
      ],
      (i) => [
        '',
        `000010000${i}`,
        'Cust',
        `x${i}`,
        `18000${i}`,
        'DR',
        D + i,
        '',
        D + 30 + i,
        1000.25,
        'EUR',
        1100.5,
        i % 2 ? '140000' : '',
        i % 2 ? D + 40 : '',
      ],
    );
    expect(found.kind).toBe('all_items');
    expect(named(found)).toMatchObject({
      customerCode: 'Customer',
      customerName: 'Name 1',
      settledDate: 'Clearing date',
      clearing: 'Clearing Document',
      amountOriginal: 'Amount in doc. curr.',
      currency: 'Document Currency',
      specialGL: 'Special G/L ind.',
    });
  });

  test('SAP with local amounts alone: a document currency does not belong to them', () => {
    const found = look(
      [
        'Account',
        'Document Number',
        'Document Date',
        'Net due date',
        'Amount in local currency',
        'Document Currency',
      ],
      (i) => [`1000${i}`, `18000${i}`, '05.03.2025', '05.04.2025', '1.234,50-', 'USD'],
    );
    expect(found.mapping.currency).toBeUndefined();
    expect(found.mapping.balanceLocal).toBe(4);
  });

  test('QuickBooks: Date is the invoice date, Name the customer', () => {
    const found = look(
      ['Type', 'Date', 'Num', 'Name', 'P. O. #', 'Terms', 'Due Date', 'Class', 'Aging', 'Open Balance'],
      (i) => ['Invoice', '01/15/2025', `10${i}`, 'Acme', '', 'Net 30', '02/14/2025', '', i, 100.25],
    );
    expect(named(found)).toMatchObject({
      docType: 'Type',
      invoiceDate: 'Date',
      customerName: 'Name',
      balance: 'Open Balance',
      daysOverdue: 'Aging',
    });
  });

  test('Xero: Due is an amount, because Due Date is the date', () => {
    const found = look(
      ['Contact', 'Date', 'Reference', 'Due Date', 'Currency', 'Total', 'Paid', 'Credited', 'Due'],
      (i) => ['Acme', D + i, `INV-${i}`, D + 30 + i, 'NZD', 100.25, 0, 0, 100.25],
    );
    expect(named(found)).toMatchObject({
      customerName: 'Contact',
      balance: 'Due',
      dueDate: 'Due Date',
      amountOriginal: 'Total',
    });
  });

  test('where nothing else is the date, Due is the date', () => {
    const found = look(['Client', 'Inv. No.', 'Inv Date', 'Due', 'Amt Outstanding'], (i) => [
      'A',
      `F${i}`,
      D + i,
      D + 30 + i,
      12.5,
    ]);
    expect(named(found)).toMatchObject({
      dueDate: 'Due',
      balance: 'Amt Outstanding',
      customerName: 'Client',
    });
  });

  test('ERPNext: bucket columns beside outstanding amount and due date leave it a list of open items', () => {
    const found = look(
      [
        'Posting Date',
        'Party',
        'Voucher Type',
        'Voucher No',
        'Due Date',
        'Invoiced Amount',
        'Paid Amount',
        'Outstanding Amount',
        'Age (Days)',
        '0-30',
        '31-60',
        '61-90',
        '91-120',
        'Currency',
      ],
      (i) => [
        D + i,
        'Acme',
        'Sales Invoice',
        `ACC-${i}`,
        D + 30 + i,
        100.5,
        0,
        100.5,
        i,
        100.5,
        0,
        0,
        0,
        'USD',
      ],
    );
    expect(found.kind).toBe('open_items');
    expect(named(found)).toMatchObject({
      balance: 'Outstanding Amount',
      customerName: 'Party',
      docNo: 'Voucher No',
    });
  });

  test('Business Central: Open is a flag, not an amount', () => {
    const found = look(
      [
        'Customer No.',
        'Name',
        'Document No.',
        'Document Type',
        'Posting Date',
        'Due Date',
        'Original Amount',
        'Remaining Amount',
        'Open',
      ],
      (i) => [`1000${i}`, 'Acme', `1030${i}`, 'Invoice', D + i, D + 30 + i, 100.5, 50.25, true],
    );
    expect(named(found)).toMatchObject({
      openFlag: 'Open',
      balance: 'Remaining Amount',
      customerCode: 'Customer No.',
    });
  });

  test('database names: camelCase and underscores, in any word order', () => {
    const found = look(
      [
        'business_code',
        'cust_number',
        'name_customer',
        'doc_id',
        'posting_date',
        'due_in_date',
        'invoice_currency',
        'document type',
        'total_open_amount',
        'invoice_id',
        'isOpen',
      ],
      (i) => [
        'U001',
        `02000${i}`,
        'ACME corp',
        `19305${i}.0`,
        D + i,
        D + 15 + i,
        'USD',
        'RV',
        10.5,
        `19305${i}.0`,
        '1',
      ],
    );
    expect(named(found)).toMatchObject({
      customerCode: 'cust_number',
      customerName: 'name_customer',
      dueDate: 'due_in_date',
      docDate: 'posting_date',
      balance: 'total_open_amount',
      currency: 'invoice_currency',
      openFlag: 'isOpen',
      invoiceNo: 'invoice_id',
    });
  });

  test('settlement dates make a list of all items (IBM Watson accounts receivable sample)', () => {
    const found = look(
      [
        'countryCode',
        'customerID',
        'PaperlessDate',
        'invoiceNumber',
        'InvoiceDate',
        'DueDate',
        'InvoiceAmount',
        'Disputed',
        'SettledDate',
        'DaysLate',
      ],
      (i) => [
        '391',
        `03${i}-NEVHP`,
        '4/6/2013',
        `00006${i}`,
        '1/2/2013',
        '2/1/2013',
        55.94,
        'No',
        '1/15/2013',
        '0',
      ],
    );
    expect(found.kind).toBe('all_items');
    expect(named(found)).toMatchObject({
      customerCode: 'customerID',
      settledDate: 'SettledDate',
      amountOriginal: 'InvoiceAmount',
    });
  });
});
