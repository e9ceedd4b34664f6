import type { DispatchWay } from '../contacts/types';
import { placeOfLaw, type LegalPlace, type LimitationLaw } from '../law';
import type { Message } from '../message';

/** Ways each place has a hint of its own for; the others share one. The mainland has one for each. */
const OWN: Readonly<Record<Exclude<LegalPlace, 'cn'>, ReadonlySet<DispatchWay>>> = {
  tw: new Set(['registered', 'email', 'wechat', 'by_hand']),
  hk: new Set(['registered', 'email', 'by_hand']),
};

/**
 * What it takes for a notice sent that way to be evidence. A pointer, never advice.
 * Mainland: 民法典 art. 195 (a demand interrupts limitation), 最高法 (2020)最高法民再253号 (EMS that names its contents,
 * refused, taken as arrived), 电子签名法 art. 11 (receipt of e-mail), 民事证据规定 arts. 14-15, 93-94 (originals of
 * messages). Taiwan: 民法 arts. 129-130 (a request fails unless suit follows within 6 months), practice of the tax
 * office on 存證信函. Hong Kong: Limitation Ordinance (Cap. 347) s. 23 (acknowledgment or part payment).
 */
export function dispatchAdvice(way: DispatchWay, law: LimitationLaw): Message {
  const place = placeOfLaw(law);
  const own = place === 'cn' || OWN[place].has(way);
  return { key: `evidence.dispatch.${place}.${own ? way : 'other'}` };
}
