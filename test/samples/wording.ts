export type SampleLanguage = 'en' | 'zh-CN' | 'zh-TW';

/** The words of a sample in one language. */
export interface Wording {
  readonly fileName: string;
  readonly menuTitle: string;
  readonly sheet: string;
  readonly title: string;
  readonly asOf: string;
  readonly headers: readonly string[];
  readonly homeCurrency: string;
  readonly kinds: Readonly<Record<'invoice' | 'credit' | 'receipt', string>>;
  readonly departments: readonly string[];
  readonly sellers: readonly string[];
  readonly terms: (days: number) => string;
  readonly remarks: Readonly<Record<'none' | 'dispute' | 'promise' | 'statement', string>>;
  readonly subtotal: string;
  readonly total: string;
  readonly customers: readonly string[];
  readonly dateFormat: string;
  /** A date as people type it into a text cell. */
  readonly typedDate: (year: number, month: number, day: number) => string;
}

const ENGLISH: Wording = {
  fileName: 'Open receivables.xlsx',
  menuTitle: 'Open receivables (English)',
  sheet: 'Open items',
  title: 'Open items by customer',
  asOf: 'As of',
  headers: [
    'Document type',
    'Invoice no.',
    'Invoice date',
    'Customer no.',
    'Customer',
    'Terms',
    'Due date',
    'Currency',
    'Invoice amount',
    'Paid',
    'Open amount',
    'Department',
    'Salesperson',
    'Remarks',
  ],
  homeCurrency: 'EUR',
  kinds: { invoice: 'Invoice', credit: 'Credit note', receipt: 'Unapplied receipt' },
  departments: ['North', 'South', 'Export'],
  sellers: ['A. Baker', 'C. Diaz', 'E. Fischer', 'G. Hughes', 'I. Jensen'],
  terms: (days) => `Net ${days}`,
  remarks: {
    none: '',
    dispute: 'Disputed: quantity',
    promise: 'Promised for next week',
    statement: 'Statement sent',
  },
  subtotal: 'Subtotal',
  total: 'Total',
  customers: [
    'Alder Machine Works Ltd',
    'Birch & Sons Trading',
    'Cedar Valley Foods',
    'Dunmore Textiles',
    'Elm Street Retail Group',
    'Fairhaven Logistics',
    'Gulfport Marine Inc.',
    'Harrow Paper Mills',
    'Ironbridge Castings',
    'Juniper Electronics',
    'Kingsway Builders',
    'Larkspur Chemicals',
    'Maple Leaf Furniture',
    'Northgate Motors',
    'Oakfield Dairies',
    'Pacific Rim Imports',
    'Quayside Fisheries',
    'Redwood Packaging',
    'Silverton Optics',
    'Thornbury Plastics',
  ],
  dateFormat: 'yyyy-mm-dd',
  typedDate: (year, month, day) => `${day}.${month}.${year}`,
};

const SIMPLIFIED: Wording = {
  fileName: '应收账款明细表.xlsx',
  menuTitle: '应收账款明细表（简体中文）',
  sheet: '应收明细',
  title: '应收款明细表',
  asOf: '截止日期',
  headers: [
    '单据类型',
    '单据编号',
    '业务日期',
    '客户编码',
    '客户名称',
    '收款条件',
    '到期日',
    '币别',
    '价税合计',
    '已核销金额',
    '未核销金额',
    '部门',
    '销售员',
    '备注',
  ],
  homeCurrency: '人民币',
  kinds: { invoice: '应收单', credit: '红字应收单', receipt: '预收款' },
  departments: ['华东区', '华南区', '外贸部'],
  sellers: ['王敏', '李强', '张伟', '陈静', '刘洋'],
  terms: (days) => `月结${days}天`,
  remarks: { none: '', dispute: '客户对数量有争议', promise: '客户承诺下周付款', statement: '已对账' },
  subtotal: '小计',
  total: '合计',
  customers: [
    '苏州恒远精密机械有限公司',
    '宁波海川贸易有限公司',
    '杭州绿谷食品有限公司',
    '绍兴锦程纺织有限公司',
    '上海万和商业连锁有限公司',
    '南京顺达物流有限公司',
    '青岛远洋船务有限公司',
    '东莞晨光纸业有限公司',
    '佛山铸诚五金有限公司',
    '深圳创联电子有限公司',
    '武汉宏基建筑工程有限公司',
    '常州泰和化工有限公司',
    '成都木语家具有限公司',
    '重庆众驰汽车配件有限公司',
    '石家庄牧源乳业有限公司',
    '厦门环宇进出口有限公司',
    '大连蓝湾水产有限公司',
    '温州宏图包装有限公司',
    '长春明视光学有限公司',
    '台州佳塑塑料制品有限公司',
  ],
  dateFormat: 'yyyy/m/d',
  typedDate: (year, month, day) => `${year}.${month}.${day}`,
};

const TRADITIONAL: Wording = {
  fileName: '應收帳款明細表.xlsx',
  menuTitle: '應收帳款明細表（繁體中文）',
  sheet: '應收明細',
  title: '應收帳款明細表',
  asOf: '截止日期',
  headers: [
    '單據類別',
    '發票號碼',
    '發票日期',
    '客戶代號',
    '客戶名稱',
    '付款條件',
    '到期日',
    '幣別',
    '發票金額',
    '已收金額',
    '未收金額',
    '部門',
    '業務員',
    '備註',
  ],
  homeCurrency: 'TWD',
  kinds: { invoice: '銷貨發票', credit: '銷貨折讓', receipt: '預收貨款' },
  departments: ['北區', '中區', '外銷部'],
  sellers: ['王小明', '李淑芬', '張志豪', '陳怡君', '林家豪'],
  terms: (days) => `月結${days}天`,
  remarks: { none: '', dispute: '客戶對數量有爭議', promise: '客戶承諾下週付款', statement: '已對帳' },
  subtotal: '小計',
  total: '合計',
  customers: [
    '永豐精密機械股份有限公司',
    '大同海運貿易有限公司',
    '綠田食品股份有限公司',
    '錦成紡織股份有限公司',
    '全家福商業連鎖有限公司',
    '順發物流股份有限公司',
    '遠東船務有限公司',
    '晨光紙業有限公司',
    '鑄誠五金工業有限公司',
    '創聯電子股份有限公司',
    '宏基營造有限公司',
    '泰和化學工業有限公司',
    '木語家具有限公司',
    '眾馳汽車零件有限公司',
    '牧源乳業股份有限公司',
    '環宇進出口有限公司',
    '藍灣水產有限公司',
    '宏圖包裝有限公司',
    '明視光學有限公司',
    '佳塑塑膠工業有限公司',
  ],
  dateFormat: 'yyyy/m/d',
  typedDate: (year, month, day) => `${year}.${month}.${day}`,
};

export const WORDINGS: Readonly<Record<SampleLanguage, Wording>> = {
  en: ENGLISH,
  'zh-CN': SIMPLIFIED,
  'zh-TW': TRADITIONAL,
};
