import type { ExcuseCode } from '../../contacts/types';

/**
 * Words by which an excuse is known (E6), in the order they are looked for: what is said exactly before
 * what is said vaguely, because 「发票没到,下月再说」 is about the invoice. Matched on NFKC lower-case text.
 */
export const EXCUSE_KEYWORDS: readonly (readonly [ExcuseCode, RegExp])[] = [
  ['limitation', /时效|時效|statute[- ]barred|time[- ]barred|limitation/],
  [
    'no_supply_no_pay',
    /不供货就不|不供貨就不|不发货就不|不出貨就不|不给货.*不付|no (?:supply|goods|delivery),? no pay/,
  ],
  [
    'back_to_back',
    /业主没付|業主沒付|业主未付|業主未付|甲方没|甲方未|背靠背|上家没|paid when paid|pay[- ]when[- ]paid|our customer has(?:n't| not) paid|main contractor/,
  ],
  [
    'payment_stuck',
    /已付款|已经付|已經付|已汇|已匯|汇了|匯了|经汇|經匯|汇款了|匯款了|已转账|已轉帳|已打款|在途|水单|水單|already (?:paid|sent|transferred)|payment (?:is )?(?:on its way|in transit|sent)/,
  ],
  [
    'bills_only',
    /承兑|承兌|商票|银票|票据支付|开票据|支票|期票|acceptance|(?:only|by) bills?|promissory|cheque|check only/,
  ],
  [
    'hardship',
    /天灾|天災|火灾|火災|水灾|水災|地震|疫情|破产|破產|重整|停产|停產|倒闭|倒閉|insolven|bankrupt|force majeure|flood|fire at/,
  ],
  ['set_off', /抵账|抵帳|抵债|抵債|抵销|抵銷|冲抵|沖抵|对冲|以货抵|以物抵|set[- ]?off|offset|in kind/],
  [
    'bargain',
    /便宜点|便宜點|打折.*付|打个折|打個折|让利|讓利|减免|減免|优惠.*付|優惠.*付|抹零|discount.*pay|pay.*discount|reduce the (?:price|amount)/,
  ],
  [
    'quality',
    /质量|質量|品质|品質|不合格|退货|退貨|瑕疵|数量不|數量不|短缺|少货|损坏|損壞|quality|defect|damaged|short delivery|faulty/,
  ],
  [
    'late_delivery',
    /供货晚|供貨晚|交期|工期|延误|延誤|迟交|遲交|晚交|交货.*晚|交貨.*晚|late delivery|delivered late|delay of (?:the )?(?:goods|delivery)/,
  ],
  [
    'price_diff',
    /单价|單價|价格不|價格不|折扣|价差|價差|算错|算錯|wrong price|price (?:difference|is wrong)|overcharged/,
  ],
  [
    'recon_diff',
    /对不上|對不上|账不清|帳不清|账目不|帳目不|对账|對帳|核对|核對|does(?:n't| not) match|reconcil|figures differ/,
  ],
  [
    'invoice_late',
    /发票.{0,4}[没未]|發票.{0,4}[沒未]|没收到发票|沒收到發票|未收到发票|未收到發票|发票.*(?:迟|晚)|發票.*(?:遲|晚)|发票送迟|(?:no|not|never|haven't|late).{0,20}invoice|invoice.{0,20}(?:late|missing|not)/,
  ],
  [
    'missing_documents',
    /缺订单|缺訂單|订单号|訂單號|签收单|簽收單|验收单|驗收單|验收报告|單據不齊|单据不齐|缺资料|缺資料|purchase order|\bpo\b|delivery note|proof of delivery|documents? (?:is|are )?missing|acceptance report/,
  ],
  [
    'new_staff',
    /换人|換人|新来|新來|刚接手|剛接手|离职|離職|交接|不清楚情况|不清楚狀況|took over|new (?:colleague|here|in this)|has left|handover/,
  ],
  [
    'process',
    /走流程|流程|审批|審批|签核|簽核|审计|審計|换领导|換主管|换老板|预算|預算|approval|audit|budget|internal process/,
  ],
  [
    'boss_away',
    /不在|出差|休假|请假|請假|开会|開會|away|out of (?:the )?office|on (?:leave|holiday|vacation)|travelling|in a meeting/,
  ],
  [
    'fixed_day',
    /没到付款日|沒到付款日|未到付款日|付款日|固定.*付款|每月.*(?:号|日|號).*付|结款日|結款日|pay(?:ment)? (?:day|run)|only pay on/,
  ],
  [
    'paid_others',
    /付给别人|付給別人|付了别家|付了別家|刚付给|剛付給|别的公司拿走|别人先|paid (?:the )?other|another supplier/,
  ],
  [
    'not_scheduled',
    /没安排|沒安排|未安排|没排上|沒排上|下个?月再|下個月再|下月安排|not scheduled|next month'?s? (?:run|plan)|not in this (?:month|run)/,
  ],
  [
    'scheduled_no_date',
    /已排款|已经排|已經排|排款|已安排|已排入|已申请付款|已請款|has been scheduled|is scheduled|in the (?:pay(?:ment)? )?run/,
  ],
  [
    'will_call',
    /会通知|會通知|通知你|通知您|会打电话|會打電話|再联系你|再聯絡|等通知|(?:will|we'll|i'll) (?:call|notify|inform|let you know)|wait for our call/,
  ],
  [
    'no_cash',
    /没钱|沒錢|没收到.*款|沒收到.*款|周转|週轉|周轉|资金紧|資金緊|账上无|帳上無|账上没|帳上沒|no (?:money|cash|funds)|cash[- ]?flow|short of (?:cash|money)|can(?:no|')t (?:pay|afford)/,
  ],
  [
    'unreachable',
    /不接电话|不接電話|无人接听|無人接聽|拉黑|空号|空號|搬走|联系不上|聯絡不上|关机|關機|unreachable|no answer|number (?:is )?not in use|moved away|blocked/,
  ],
  [
    'refuse',
    /不付|不认|不認|拒付|拒绝付|拒絕付|不会付|不會付|refuse|won'?t pay|will not pay|do(?:n't| not) owe/,
  ],
  [
    'vague_date',
    /过几天|過幾天|过段|過段|尽快|儘快|盡快|下周|下週|下星期|月底|改天|再说|再說|soon|few days|next week|asap|shortly|some time/,
  ],
];
