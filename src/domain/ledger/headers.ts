import type { Field, RunningField } from './types';

/**
 * What receivables sheets call their columns, in simplified and traditional Chinese and English: systems
 * (Kingdee, Yonyou, Digiwin, SAP, Oracle, QuickBooks, Xero, NetSuite, ERPNext, Business Central) and
 * home-made sheets. Names are folded before they are compared (`normalise.ts`), so spelling, case and
 * punctuation do not matter. Earlier names win over later ones of the same field; one name may stand
 * under several fields, then the cells beneath decide.
 */
export const HEADER_NAMES: Readonly<Record<Exclude<Field, RunningField>, string>> = {
  customerCode:
    '客户编码|客户编号|客户代码|客户号|往来单位编码|对账对象编码|客商编码|单位编码|核算项目代码|户号|' +
    '客戶代號|客戶編號|客戶代碼|客編|統一編號|Customer ID|Customer No|Customer No.|Customer Code|' +
    'Customer Number|CUSTOMER_NUMBER|Account|Account No|Customer account|Party ID|Cust #|客户ID|' +
    '客户帐号|客戶統編|客户账号|cust_number|customerID|Debtor Code|Debtor No|Sold-to party|Payer|' +
    'Client ID|Client Code|Customer|客户|客戶|Debtor',
  customerName:
    '客户名称|客户|客户全称|单位名称|往来单位|往来单位名称|往来户|购货单位|购买方|购方名称|付款单位|' +
    '欠款单位|债务人|公司名称|公司简称|客户简称|对账对象名称|甲方|买方|商户名称|经销商|经销商名称|' +
    '客商名称|核算项目名称|项目名称(客户)|客戶名稱|客戶全名|客戶簡稱|客戶|往來對象|買受人|公司名稱|' +
    '經銷商|Customer|Customer Name|Name|Client|Account Name|Bill To|Bill-to|Sold-to|Debtor|Party|' +
    'Contact|Contact Name|Company|Name 1|客户名|客户单位|欠款客户|收货单位|name_customer|' +
    '门店|Customer Full Name|Debtor Name|Bill to Name|Sold-to party name|Account Holder|Buyer|名称 1|姓名1',
  invoiceNo:
    '发票号|发票号码|发票编号|数电票号码|增值税发票号|票号|税票号|开票号码|發票號碼|發票號碼(訖)|' +
    '發票號碼(起)|統一發票號碼|發票號|Invoice|Invoice No|Invoice No.|Invoice #|Invoice Number|' +
    'INVOICE_NUM|Inv No|Invoice Reference|Bill No|发票代码号码|发票|invoice_id|invoiceNumber|' +
    'Invoice ID|Inv. No.|Tax Invoice No|统一发票号码|發票編號|全电发票号码',
  docNo:
    '单据编号|单据号|单据号码|业务单号|凭证号|凭证编号|凭证字号|会计凭证编号|单号|应收单号|出库单号|' +
    '销售出库单号|销货单号|销售单号|送货单号|发货单号|订单号|结算单号|账单号|委托单号|單據編號|單號|' +
    '結帳單號|憑證單號|銷貨單號|出貨單號|訂單單號|傳票單號|Document Number|Document No|Doc. No.|' +
    'Doc Num|Voucher No|Num|Transaction No|TRX_NUMBER|Reference|Ref|Accounting Document Number|' +
    'doc_id|Document|Billing No|Transaction Number|Voucher|凭证号码|清单编号|應收單號|文件号码|文件编号',
  docType:
    '单据类型|单据名称|凭证类型|凭证类别|业务类型|交易类型|票据类型|款项类型|款项明细|摘要类型|單別|' +
    '結帳單別|憑證單別|單據類型|來源|Type|Transaction Type|Txn Type|Document Type|Doc Type|' +
    'Bill Type|Billing Type|Voucher Type|Doc.Type|Status|单据种类|單據別|類別|交易類型|Document Category|单据|單據|文件类型',
  invoiceDate:
    '发票日期|开票日期|开票时间|票据日期|发票开具日期|發票日期|開立日期|Invoice Date|Inv Date|' +
    'Bill Date|Date|开票日|发票日|開票日期|發票日|Issue Date|Issued|Invoiced On|Date of Invoice|' +
    'Billing Date|Invoiced',
  docDate:
    '单据日期|业务日期|Document Date|Doc. Date|Transaction Date|Txn Date|TRX_DATE|Posting Date|日期|' +
    '凭证日期|制单日期|发货日期|出库日期|实际出货日期|送货日期|交货日期|验收日期|终验收时间|立账日|' +
    '立账日期|记账日期|过账日期|过帐日期|入账日期|订单签订日期|單據日期|結帳日期|憑證日期|出貨日期|' +
    '銷貨日期|交貨日|入帳日期|立帳日期|Date|Pstng Date|Delivery Date|Ship Date|Entry Date|交易日期|' +
    'Business Date|Voucher Date|單據日|单据日|posting_date|document_create_date|文件日期',
  baselineDate:
    '付款基准日|付款基准日期|基限日期|起算日期|起算日|账期起算日|立账日|基準日|Baseline Date|' +
    'Baseline Payment Dte|Bline Date|Terms Start Date|baseline_create_date',
  dueDate:
    '到期日|到期日期|应收日期|应收款日|应付日期|付款到期日|收款日期|收款期限|收付款到期日|净到期日|' +
    '净价到期日|约定付款日|约定回款日|预计收款日|应回款日期|还款日期|付款期限|最迟付款日|账期到期日|' +
    '应付时间|預計收款日|應收日|付款日|票據到期日|Due Date|Due|DueDate|DUE_DATE|Net due date|' +
    'Net Due Dt|Payment Due|Maturity|Date Due|Pay By|Expected Date|到期日(应收)|应收到期日|付款到期|' +
    'due_in_date|预计回款日期|预计回款日|應收到期日|預定收款日|應付日期|收款到期日|Due On|Payment Due Date|Maturity Date',
  terms:
    '账期|帐期|信用期|信用期限|信用天数|付款条件|付款条款|收款条件|收付款协议|收付款协议名称|' +
    '结算方式|结款方式|付款方式|结算条件|账期天数|信用账期|付款條件|付款條件代號|收款條件|帳期|票期|' +
    '結帳方式|月結天數|Terms|Payment Terms|PAYMENT_TERM|Pmt Terms|PayT|Payt Terms|Credit Terms|' +
    'Credit Days|Payment Term|CreditPeriod|账期(天)|信用账期(天)|cust_payment_terms|付款天数|' +
    'Collection Terms|Receipt Terms|收款期限(天)|信用天數|帳期天數|Net Days|Terms Days|Days Terms',
  currency:
    '币种|币别|币别名称|结算币别|原币|原币单位|应收原币币别|货币|凭证货币|幣別|幣種|Currency|Curr.|' +
    'CURRENCY|Ccy|Crcy|invoice_currency|Invoice Currency|Document Currency|Currency Code|幣別名稱|' +
    'Settlement Currency|Transaction Currency|Original Currency|交易币种|货币代码|Local Currency|本币|文件币别|文件货币',
  amountOriginal:
    '应收金额|应收|应收款|金额|价税合计|含税金额|含税总额|发票金额|开票金额|开票总金额|合同金额|' +
    '销售金额|货款|货款金额|立账金额|本期应收|借方金额|借方-发生-金额|原币金额|应收原币金额|' +
    '收应原币金额|欠款总额|應收金額|應收帳款|發票金額|發票貨款|立帳金額|金額|含稅金額|貨款|Amount|' +
    'Invoice Amount|Invoiced Amount|Original Amount|Total|Total Amount|Gross|Amount in doc. curr.|' +
    'Debit|Billed|Invoice Grand Total|价税合计金额|开票价税合计|應收總額|含稅總額|發票總額|' +
    'InvoiceAmount|Invoice Total|Invoice Value|Gross Amount|Amount in document currency|Doc. Amount|' +
    'Receivable Amount|Amount Receivable|Receivable|AR Amount|Original Currency Amount|Foreign Currency Amount|' +
    'Debit-Incurred-Amount|原始金额|原始金額|Original|应收款合计|應收款合計|应收合计|Total Due|合计|总计|合計|總計|原币|原幣|凭证货币金额|凭证货币计的金额|文件币别金额|文件货币金额',
  amountTax: '税额|增值税额|營業稅額|發票稅額|稅額|Tax|VAT|Sales Tax',
  amountPaid:
    '已收金额|已收款|已收|实收金额|回款金额|回款原币金额|累计回款|已回款|收款金额|已核销金额|' +
    '已结金额|本期收款|贷方金额|已付金额|核销金额|已收金額|已沖金額|收款金額|沖帳金額|Paid|' +
    'Paid Amount|Amount Paid|Received|Receipts|Payments|Credited|Applied|Credits|已付|已付款|回款|' +
    '已核销|核销|核銷|實收金額|已沖銷金額|Collected|Amount Received|Amount Applied|Paid to Date|' +
    'Received Amount|Settled Amount|已收原币金额|支付的金额',
  balance:
    '余额|应收余额|期末余额|未收金额|未收款|欠款|欠款金额|尚欠金额|尚欠|结欠|未核销金额|未结金额|' +
    '借方-未结-金额|立账余额|未回款|未付金额|应收未收|当前欠款|当前欠款总计|剩余应收|净额|餘額|' +
    '未收金額|應收餘額|立帳餘額|Balance|Open Balance|Open Amount|Outstanding|Outstanding Amount|' +
    'Balance Due|Due|Amount Due|AMOUNT_DUE|Remaining Amount|Open|Unpaid|Amt Open|Remaining Balance|' +
    '未收余额|未收餘額|应收账款余额|應收帳款餘額|未清金额|未清餘額|未清余额|未核销余额|未付余额|' +
    '未付餘額|尚未收款|未收|剩余金额|欠款余额|尚欠餘額|未收帳款|total_open_amount|Total Open Amount|' +
    'Open Advance|Open Amt|Outstanding Balance|Unpaid Amount|Unpaid Balance|Open AR|Open Item Amount|' +
    'Amount Outstanding|Net Open|Total Outstanding|Amount Open|原币余额|应收款余额|應收款餘額|結欠金額|Balance Outstanding|' +
    'Original Currency Balance|Foreign Currency Balance|Receivable Balance|AR Balance|Unsettled Amount|Unsettled|' +
    'Uncollected Amount|Unreceived Amount|Debit-Unsettled-Amount|借方余额|期末借方余额|借方期末余额|期末-借方|未结借方|借方餘額|期末借方餘額|Debit Balance|Open Debit|' +
    '本月结存|本月结存金额|本月余额|期末结存|结存金额|结存|本月結存|本月結存金額|期末餘額|結存金額|Amount Owed|Amount Owing|Owed|未偿还金额|未偿还的金额',
  balanceLocal:
    '本币余额|本币金额|本币|本位币金额|应收金额本位币|折人民币金额|折人民币应收金额|折本币|' +
    '人民币金额|本币计金额|本幣應收金額|本幣金額|本國幣金額|本幣已收金額|Amount in local currency|' +
    'Amount in LC|LC Amount|FUNCTIONAL_AMOUNT_DUE|Base Amount|DueLocal|Home Currency Amount|' +
    '本位币余额|本幣餘額|本币未收余额',
  creditBalance:
    '贷方-未结-金额|贷方未结金额|贷方-未结-本币|贷方余额|期末贷方余额|贷方期末余额|期末-贷方|未结贷方|貸方餘額|期末貸方餘額|' +
    '貸方未結金額|Credit-Unsettled-Amount|Credit Balance|Open Credit|Credit Open Amount',
  fxRate: '汇率|结算汇率|折人民币结算汇率|税率/汇率|匯率|Exchange Rate|FX Rate|Rate',
  settledDate:
    '结清日期|核销日期|清账日期|清帐日期|实际收款日|实际收款日期|实际回款日期|收款日(实际)|到账日期|' +
    '付清日期|已收日期|冲账日期|結清日期|沖帳日期|清帳日期|實際收款日|收款日(實際)|付清日期|核銷日期|' +
    'SettledDate|Settlement Date|Clearing Date|Clearing|Clrng date|Cleared On|Clear Date|Paid Date|' +
    'Date Paid|Payment Received Date|Receipt Date|Paid On|Date Cleared',
  clearing:
    '清账凭证|清帐凭证|结清文件|核销标志|是否已付款|是否结清|核销状态|结清状态|結案碼|沖帳狀態|' +
    'Clearing Document|Clrng doc.|Open/Cleared|Cleared|是否核销|核銷狀態|是否已收款|收款状态|' +
    '核销|核銷|是否核銷|是否回款|是否收款|是否付清|是否結清|收讫|收訖|付款状态|Payment Status|Paid?|Is Paid|Status|状态|狀態',
  voided: '作废|是否作废|作废标志|作废标识|作廢|是否作廢|作廢碼|Void|Voided|Is Void|Cancelled|Canceled',
  openFlag:
    '是否未结|是否未清|未结标志|是否未结清|未結|未清|是否未清|isOpen|Is Open|Open Flag|Open Item|Open',
  specialGL:
    '特殊总账标志|特殊总分类账标识|特殊总帐标志|特別總帳|Special G/L ind.|SG|Sp.G/L|特别总账标志|' +
    '特别总账标识|特殊总账|特別總帳標誌|Special G/L|Special GL indicator|Special GL',
  assignment: '分配|分配号|指派|Assignment',
  daysOverdue:
    '逾期天数|超期天数|过期天数|超账期天数|账龄天数|账龄|天数|拖欠天数|逾期天數|帳齡|天數|日數|' +
    'Days Past Due|Days Overdue|DPD|Age|Age (Days)|Aging|Days in Arrears|Arrears after net due date|' +
    'Days Late|Overdue|逾期天|已逾期天数|Overdue Days|Past Due Days|DaysLate',
  ageBucket: '账龄|账龄区间|帳齡區間|到期状况|Aging Bucket|Bucket|Age Bucket|Aging|账龄段|帳齡',
  disputed:
    '是否争议|争议|争议金额|有争议|异议|扣款|质量扣款|争议原因|爭議|爭議金額|Disputed|Dispute|' +
    'In dispute|Disputed Amount|Dispute Code|Reason Code|爭議中|争议标记|Dispute Flag|Is Disputed',
  promiseDate:
    '承诺付款日|承诺回款日|承诺日期|预计付款日|约定日期|承諾付款日|預計付款日|Promise Date|PTP Date|' +
    'Promise to Pay|Expected Payment|Payment Date',
  promiseAmount: '承诺金额|预计回款金额|约定金额|承諾金額|Promise Amount|PTP Amount',
  lastContact:
    '最近催收日期|上次联系|最近联系日期|催款日期|催收日期|上次催收日|聯絡日期|Last Contact|Last Call|' +
    'Last Note',
  stage:
    '催款阶段|催收阶段|状态|催收状态|客户状态|跟进状态|风险类别|催收階段|狀態|Stage|Dunning Level|' +
    'Status|Collection Status|Level',
  salesRep:
    '业务员|销售员|销售人员|销售代表|业务人员|客户经理|跟单员|责任人|经办人|归属人|销售名字|業務員|' +
    '業務人員|收款業務員|負責業務|業務|Sales Person|Salesperson|Sales Rep|Rep|Account Manager|' +
    'SALESREP|Owner|Collector|营业员|负责人|業代|Sales|Sales Representative|Account Owner',
  department:
    '部门|销售部门|销售组|事业部|分公司|大区|区域|片区|销售组织|公司代码|利润中心|分部|办事处|部門|' +
    '部門別|廠別|事業部|區域|Department|Dept|Class|Region|Territory|Company Code|Business Unit|' +
    'Branch|Subsidiary|Location',
  contact:
    '联系人|客户联系人|对账联系人|财务联系人|收件人|经办人|聯絡人|客戶聯絡人|窗口|Contact|' +
    'Contact Person|Attention|Attn|AP Contact|Customer Primary Contact|财务联系人姓名|Contact Name',
  phone:
    '电话|联系电话|手机|手机号|固定电话|联系方式|微信|電話|聯絡電話|手機|分機|Phone|Telephone|Tel|' +
    'Mobile|Cell|Phone Number|联系手机|Contact Phone',
  email:
    '邮箱|电子邮箱|电子邮件|E-mail|邮件地址|電子郵件|電郵|信箱|Email|E-Mail Address|Mail|email地址|' +
    'Email Address|电邮',
  address:
    '地址|收货地址|寄送地址|注册地址|联系地址|帳單地址|公司地址|Address|Billing Address|Street|' +
    'Bill Addr',
  contractNo:
    '合同号|合同编号|订单编号|协议号|项目号|项目名称|大项目名称|合約編號|訂單編號|專案代號|Contract|' +
    'Contract No|PO|PO #|P. O. #|Purchase Order|Customer LPO|Sales Order|Project|合約號|合約號碼|' +
    '采购订单号|採購單號|PO Number|Contract Number',
  creditLimit:
    '信用额度|授信额度|额度|赊销额度|客户额度|信用限额|信用額度|授信額度|Credit Limit|Cr Limit|Limit|' +
    'customerLimit|信用额度(元)',
  warrantyAmount:
    '质保金|质量保证金|尾款|保证金|质保款欠款|验收款欠款|保固款|保留款|Retention|Retainage|Warranty',
  advance:
    '预收|预收款|预收金额|预付|定金|預收|預收待抵|訂金|Advance|Prepayment|Unapplied|Deposit|' +
    'Overpayment|Customer Deposit',
  remark:
    '备注|说明|摘要|备注说明|跟进记录|原因|備註|說明|Remarks|Notes|Memo|Comments|COMMENTS|Text|' +
    'Summary|Description|actionPlan|附注|附註|Note|Remark|Comment|文本|內文|項目文字',
};
