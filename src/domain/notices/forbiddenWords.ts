import type { Language } from './line';

export type Words = Readonly<Record<Language, readonly string[]>>;

/**
 * E4, B9: insults, threats to people or their good name, accusations of crime, self-help, pressure through third
 * parties, and what only courts and police do. They belong into no notice, in whatever language it is.
 */
export const NEVER: Words = {
  'zh-CN': [
    ...['刑事', '报警', '报案', '公安机关', '派出所', '坐牢', '逮捕', '拘留', '判刑', '法院传票', '举报'],
    ...['诈骗', '骗子', '骗钱', '骗货', '侵占', '老赖', '赖账', '无赖', '无耻', '不要脸', '卑鄙', '厚颜'],
    ...['毫无诚信', '不讲诚信', '恶意拖欠', '后果自负', '走着瞧', '不客气', '要你好看'],
    ...['黑名单', '失信名单', '失信企业', '曝光', '公示', '公之于众', '向媒体', '朋友圈', '通报同行', '封杀'],
    ...['告知贵司客户', '通知贵司客户', '联系贵司客户', '通知家属', '告知家人', '找到家里', '骚扰'],
    ...['讨债公司', '讨债', '上门闹', '堵门', '拉横幅', '强行', '扣车', '扣人', '搬走货物'],
  ],
  'zh-TW': [
    ...['刑事', '報警', '報案', '警察局', '坐牢', '逮捕', '拘留', '羈押', '判刑', '法院傳票', '檢舉'],
    ...['詐欺', '詐騙', '騙子', '騙錢', '騙貨', '侵占', '背信', '老賴', '賴帳', '賴皮', '無賴'],
    ...['無恥', '不要臉', '卑鄙', '厚顏', '毫無誠信', '不講誠信', '惡意拖欠', '後果自負', '走著瞧', '不客氣'],
    ...[
      '黑名單',
      '失信名單',
      '曝光',
      '公布姓名',
      '公諸於世',
      '訴諸媒體',
      '向媒體',
      '爆料',
      '通報同業',
      '封殺',
    ],
    ...['告知貴公司客戶', '通知貴公司客戶', '聯絡貴公司客戶', '通知家屬', '告知家人', '找到家裡', '騷擾'],
    ...['討債公司', '討債', '堵門', '拉布條', '強行', '扣車', '扣人', '搬走貨物'],
  ],
  en: [
    ...[
      'criminal',
      'criminals',
      'police',
      'arrest',
      'arrested',
      'prison',
      'jail',
      'theft',
      'thief',
      'thieves',
    ],
    ...[
      'steal',
      'stealing',
      'stolen',
      'fraud',
      'frauds',
      'fraudster',
      'fraudulent',
      'fraudulently',
      'defraud',
    ],
    ...[
      'swindle',
      'swindler',
      'cheat',
      'cheats',
      'crook',
      'crooks',
      'liar',
      'liars',
      'you are lying',
      'dishonest',
    ],
    ...['dishonesty', 'shame', 'shameful', 'ashamed', 'disgrace', 'disgraceful', 'deadbeat', 'or else'],
    ...['blacklist', 'blacklisted', 'blacklisting', 'black list', 'expose you', 'publish your name'],
    ...['social media', 'tell your customers', 'inform your customers', 'contact your customers'],
    ...['your family', 'your neighbours', 'your home', 'you will regret', 'bailiff', 'bailiffs', 'harass'],
  ],
};

/** E4: too hard for a first reminder, and for what demands nothing. */
export const HARD: Words = {
  'zh-CN': [
    ...['拖欠', '起诉', '诉讼', '法院', '律师', '仲裁', '支付令', '强制执行', '财产保全', '查封', '冻结'],
    ...['违约金', '严重逾期', '最后期限', '最后通牒', '法律程序', '法律责任', '追究', '失信被执行人'],
  ],
  'zh-TW': [
    ...['拖欠', '起訴', '訴訟', '訴追', '法院', '律師', '仲裁', '支付命令', '強制執行', '假扣押', '查封'],
    ...['違約金', '嚴重逾期', '最後期限', '最後通牒', '法律程序', '法律責任', '追究', '存證信函'],
  ],
  en: [
    ...['legal proceedings', 'legal action', 'court', 'courts', 'litigation', 'solicitor', 'solicitors'],
    ...['lawyer', 'lawyers', 'sue', 'sue you', 'arbitration', 'judgment', 'enforcement', 'winding up'],
    ...['winding-up', 'statutory demand', 'insolvency', 'credit rating', 'default', 'defaulted', 'breach'],
    ...['final date', 'final demand', 'final warning', 'serious consequences', 'seriously overdue'],
  ],
};

/** E3: a demand in what is none. */
export const DEMANDS: Words = {
  'zh-CN': [
    ...['催告', '催款', '催收', '欠款', '付清', '全额支付', '请贵司支付', '立即支付', '尽快支付', '限期支付'],
    ...['务必支付', '必须支付'],
  ],
  'zh-TW': [
    ...['催告', '催款', '催收', '欠款', '付清', '全數匯入', '請貴公司付款', '請貴公司支付', '立即付款'],
    ...['儘速付款', '限期付款', '務必付款', '必須付款'],
  ],
  en: [
    ...[
      'we require',
      'demand',
      'we demand',
      'please pay',
      'pay by',
      'pay now',
      'pay in full',
      'must be paid',
    ],
    ...['must pay', 'payment is required', 'immediate payment', 'settle your account', 'arrears'],
  ],
};

/** E3: before the due date, any word that says it has passed; nothing that spoils a thank-you either. */
export const LATE: Words = {
  'zh-CN': ['逾期', '超期', '拖延', '未付', '欠付', '滞纳金', '迟延'],
  'zh-TW': ['逾期', '遲延', '拖延', '未付', '欠付', '滯納金'],
  en: ['overdue', 'past due', 'late', 'unpaid', 'outstanding', 'in arrears', 'missed payment'],
};

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december'],
];

/**
 * What merely holds such a word: alarms, a public register, a line for complaints, a warning against fraud, a voucher, a
 * way of paying, praise, the law an interest rests on. Each is looked at as nothing.
 */
export const HARMLESS: Words = {
  'zh-CN': [
    ...[
      '报警器',
      '报警系统',
      '报警装置',
      '报警设备',
      '向保险公司报案',
      '保险报案',
      '举报电话',
      '举报邮箱',
      '举报热线',
    ],
    ...['信息公示系统', '公示催告', '公示期', '曝光量', '曝光次数'],
    ...['谨防诈骗', '防范诈骗', '防诈骗', '电信诈骗', '反诈骗'],
    ...['最高人民法院', '付清之日', '已付清', '已经付清', '已全部付清', '并非催款', '不是催款'],
  ],
  'zh-TW': [
    ...['報警器', '報警系統', '檢舉信箱', '檢舉專線', '曝光量', '曝光次數'],
    ...['慎防詐騙', '謹防詐騙', '防範詐騙', '防止詐騙', '反詐騙', '防詐騙'],
    ...['公示催告', '最高人民法院', '已付清', '業已付清', '已全數付清', '並非催款'],
  ],
  en: [
    ...['fraud prevention', 'prevent fraud', 'against fraud', 'from fraud', 'payment fraud', 'invoice fraud'],
    ...['beware of fraud', 'loss or theft', 'theft in transit', 'stolen in transit', 'would be a shame'],
    ...[
      'follow us on social media',
      'our social media',
      'or else let us',
      'or else please',
      'your home office',
    ],
    ...['your home page', 'your home market', 'delivered to your home', "supreme people's court"],
    ...['by default', 'default currency', 'default language', 'in demand', 'on demand', 'demand for our'],
    ...['pay by bank', 'pay by transfer', 'pay by card', 'pay by cheque', 'pay by direct debit'],
    ...['billed in arrears', 'invoiced in arrears', 'payable in arrears', 'of late'],
    ...['outstanding service', 'outstanding support', 'outstanding work', 'outstanding cooperation'],
    ...['outstanding quality', 'outstanding year'],
    ...MONTHS.map((month) => `late ${month}`),
  ],
};
