import { RISK_LIMITS, type RiskLimits, type RiskScheme } from '../domain/risk';
import { LIMITS_OF, limitsFit } from '../domain/risk/limits';
import { wrongArgument } from './errors';
import { isLeftOut, readFigures } from './figures';

const ALL = [...LIMITS_OF.month, ...LIMITS_OF.day];

/** Where the classes begin and end: the limits of the scheme, or all six as they stand one below the other on Policy. */
export function readLimits(argument: unknown, scheme: RiskScheme): RiskLimits {
  if (isLeftOut(argument)) return RISK_LIMITS;
  const figures = readFigures(argument, 'limits');
  const parts = figures.length === ALL.length ? ALL : LIMITS_OF[scheme];
  const given = Object.fromEntries(parts.map((part, i) => [part, figures[i]]));
  const limits: RiskLimits = { ...RISK_LIMITS, ...given };
  if (figures.length !== parts.length || !limitsFit(limits)) throw wrongArgument('limits');
  return limits;
}
