export const count =
  '共{{ invoiceCount }}筆{% if creditCount > 0 %}（另扣減折讓{{ creditCount }}筆）{% endif %}';
export const words = '{% if amountInWords %}（大寫：{{ amountInWords }}）{% endif %}';

/** Said in every letter where it applies: money that is not in the total. */
export const apart = `
{% if unapplied %}另收到貴公司款項{{ unapplied }}，尚未對應至個別發票，未自上述金額扣減，敬請告知款項用途，以利沖帳。{% endif %}

{% if creditsApart %}另有折讓{{ creditsApart }}單獨列帳，未自上述金額扣減，敬請一併核對。{% endif %}

{% if totalDisputed %}貴公司提出異議之款項{{ totalDisputed }}未列入本函，由雙方另行核對。{% endif %}
`;
