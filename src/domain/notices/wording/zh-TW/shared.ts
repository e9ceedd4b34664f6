export const count =
  '共{{ invoiceCount }}筆{% if creditCount > 0 %}（另扣減折讓{{ creditCount }}筆）{% endif %}';
/** 支付命令, 調解 and 假扣押 are Taiwan's. */
export const court =
  '{% if law == "tw" %}向管轄法院聲請核發支付命令、聲請調解或提起訴訟{% else %}向有管轄權之法院提起訴訟或請求命令付款{% endif %}';
export const preservation = '{% if law == "tw" %}依法聲請假扣押等保全程序{% else %}依法聲請保全{% endif %}';
export const words = '{% if amountInWords %}（大寫：{{ amountInWords }}）{% endif %}';

/** Said in every letter where it applies: money that is not in the total. */
export const apart = `
{% if unapplied %}另收到貴公司款項{{ unapplied }}，尚未對應至個別發票，未自上述金額扣減，敬請告知款項用途，以利沖帳。{% endif %}

{% if creditsApart %}另有折讓{{ creditsApart }}單獨列帳，未自上述金額扣減，敬請一併核對。{% endif %}

{% if totalDisputed %}貴公司提出異議之款項{{ totalDisputed }}未列入本函，由雙方另行核對。{% endif %}
`;
