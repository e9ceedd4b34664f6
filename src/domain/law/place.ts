import type { LimitationLaw } from './limitation';

/** The places whose law the notices, hints and clocks know by its articles. */
export type LegalPlace = 'cn' | 'tw' | 'hk';

const PLACE: Readonly<Record<LimitationLaw, LegalPlace>> = {
  cn: 'cn',
  tw_goods: 'tw',
  tw_periodic: 'tw',
  tw: 'tw',
  hk: 'hk',
};

/** Where a law is in force. */
export function placeOfLaw(law: LimitationLaw): LegalPlace {
  return PLACE[law];
}
