import { errorValue } from '../../model/values';
import { numbersOf } from '../aggregate';
import { toNumber } from '../coerce';
import { MANY, single, whole } from '../registry';

/** Payments of an annuity: "PMT function" (support.microsoft.com) and its four companions. */
function annuity(name: string, min: number, compute: (...numbers: number[]) => number): void {
  single(name, min, 5, (args, { host }) =>
    compute(...Array.from({ length: 5 }, (_, i) => toNumber(args[i] ?? null, host))),
  );
}
const growth = (rate: number, periods: number): number => (1 + rate) ** periods;

annuity('PMT', 3, (rate = 0, n = 0, pv = 0, fv = 0, type = 0) =>
  rate === 0
    ? -(pv + fv) / n
    : (-rate * (pv * growth(rate, n) + fv)) / ((1 + rate * type) * (growth(rate, n) - 1)),
);
annuity('PV', 3, (rate = 0, n = 0, pmt = 0, fv = 0, type = 0) =>
  rate === 0
    ? -pmt * n - fv
    : -(fv + (pmt * (1 + rate * type) * (growth(rate, n) - 1)) / rate) / growth(rate, n),
);
annuity('FV', 3, (rate = 0, n = 0, pmt = 0, pv = 0, type = 0) =>
  rate === 0
    ? -pmt * n - pv
    : -(pv * growth(rate, n) + (pmt * (1 + rate * type) * (growth(rate, n) - 1)) / rate),
);
annuity('NPER', 3, (rate = 0, pmt = 0, pv = 0, fv = 0, type = 0) => {
  if (rate === 0) return -(pv + fv) / pmt;
  const due = (pmt * (1 + rate * type)) / rate;
  return Math.log((due - fv) / (due + pv)) / Math.log(1 + rate);
});

whole('NPV', 2, MANY, ([rate = null, ...flows], evaluator) => {
  const r = toNumber(evaluator.value(rate), evaluator.host);
  return numbersOf(flows, evaluator).reduce((sum, flow, i) => sum + flow / growth(r, i + 1), 0);
});

whole('IRR', 1, 2, ([flows = null, guess], evaluator) => {
  const values = numbersOf([flows], evaluator);
  const worth = (rate: number): number => values.reduce((sum, flow, i) => sum + flow / growth(rate, i), 0);
  let rate = guess === undefined ? 0.1 : toNumber(evaluator.value(guess), evaluator.host);
  for (let i = 0; i < 100; i += 1) {
    const value = worth(rate);
    const slope = (worth(rate + 1e-7) - value) / 1e-7;
    const next = rate - value / slope;
    if (Math.abs(next - rate) < 1e-12) return next;
    rate = next;
  }
  return errorValue('#NUM!');
});
