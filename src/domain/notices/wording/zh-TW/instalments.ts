import type { NoticeWording } from '../types';
import { count, words } from './shared';

const body = `
甲方（債權人）：{{ sellerName }}

乙方（債務人）：{{ customerName }}

乙方積欠甲方帳款未清，雙方經協商同意由乙方分期償還，並訂立本協議，條款如下：

# 一、債務之確認

1．雙方確認：截至{{ asOfDate }}止，乙方尚欠甲方貨款本金合計{{ total }}${words}，${count}，明細如下：

[[invoices]]

{% if unapplied %}甲方另收到乙方款項{{ unapplied }}，尚未對應至個別發票，未自上述金額扣減，由雙方另行核對抵充。{% endif %}

{% if creditsApart %}另有折讓{{ creditsApart }}單獨列帳，未自上述金額扣減，由雙方另行核對。{% endif %}

{% if totalDisputed %}乙方提出異議之款項{{ totalDisputed }}不在本協議之列，由雙方另行核對。{% endif %}

# 二、分期償還

2．乙方分{{ instalmentCount }}期償還上述帳款，各期款項應於下表所列日期（含當日）前匯入甲方帳戶：

[[schedule]]

3．甲方收款帳戶如下，乙方付款時請註明本協議編號：

[[bank]]

# 三、遲延責任

4．分期期間之遲延利息，依原契約及法律規定計算；甲方同意減免者，以甲方用印之書面為準。

[[interest]]

# 四、喪失期限利益及擔保

5．任何一期款項遲延滿{{ lateDays }}日仍未足額給付者，乙方喪失期限利益，其餘各期視為全部到期，甲方得請求乙方一次清償全部未付款項，並依原契約及法律規定請求遲延利息。

{% if guarantor %}6．{{ guarantor }}同意加入本協議之全部債務，與乙方負連帶清償責任，並於本協議簽章。{% else %}6．本協議未另設擔保；原契約已設擔保者，擔保繼續有效。{% endif %}

# 五、抵充順序

7．乙方之給付，依序抵充費用、利息、原本{% if law == "tw" %}（民法第三百二十三條）{% endif %}；各期之間，先到期者先抵充。

# 六、分期期間之供貨

8．分期期間，甲方以款到出貨方式供貨；如需恢復信用交易（如月結），由雙方另以書面約定。

# 七、送達

9．雙方以下列地址為送達處所，如有變更，應於三日前以書面通知他方；依該址寄送而遭拒收或退回者，以拒收或退回之日為送達日：

- 甲方：{{ sellerAddress }}
- 乙方：{{ customerAddress }}

# 八、爭議處理

10．{% if court contains "法院" %}因本協議涉訟時，雙方合意以{{ court }}為第一審管轄法院。{% else %}因本協議所生之爭議，雙方協商不成者，合意提交{{ court }}解決。{% endif %}

# 九、其他

11．本協議未約定之事項，仍依原契約辦理。除本協議明定者外，不構成甲方任何權利之拋棄或變更。

12．{% if guarantor %}本協議一式三份，各方各執一份，自各方簽章之日起生效。{% else %}本協議一式二份，雙方各執一份，自雙方用印之日起生效。{% endif %}乙方未於{{ answerByDate }}前（含當日）將已簽章之協議送達甲方者，甲方不受本協議拘束。

[[signatures]]
`;

/** 分期償還協議: acknowledges the debt (民法 129) and sets a new course. */
export const instalments: NoticeWording = {
  title: '分期償還協議',
  subject:
    '分期償還協議（{{ letterNo }}）：{{ total }}，分{{ instalmentCount }}期，請於{{ answerByDate }}前用印送達',
  salutation: '',
  body,
  defaultCourt: '甲方所在地之{% if law == "tw" %}地方{% endif %}法院',
};
