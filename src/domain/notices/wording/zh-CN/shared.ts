export const count =
  '共{{ invoiceCount }}笔{% if creditCount > 0 %}（另扣减贷项{{ creditCount }}笔）{% endif %}';
/** Only the mainland has 人民法院 and 支付令. */
export const court =
  '{% if law == "cn" %}向有管辖权的人民法院申请支付令或提起诉讼{% else %}向有管辖权的法院提起诉讼或申请付款命令{% endif %}';
export const words = '{% if amountInWords %}（大写：{{ amountInWords }}）{% endif %}';

/** Said in every letter where it applies: money that is not in the total. */
export const apart = `
{% if unapplied %}另收到贵司款项{{ unapplied }}，尚未对应到具体发票，未从上述金额中扣减，烦请告知付款用途，以便核销。{% endif %}

{% if creditsApart %}另有贷项（红字发票或折让）{{ creditsApart }}单独列账，未从上述金额中扣减，请一并核对。{% endif %}

{% if totalDisputed %}贵司提出异议的款项{{ totalDisputed }}未列入本函，由双方另行核对。{% endif %}
`;
