import { NO_DAY } from '../calendar/types';
import type { ContactEntry } from '../contacts/types';
import type { Channel } from '../plan/types';
import type { NoticeDetails, PromiseWay } from './details';
import type { NoticeKind } from './types';

const WAYS: Readonly<Partial<Record<Channel, PromiseWay>>> = {
  phone: 'phone',
  visit: 'visit',
  email: 'email',
};

/** What the Contact log says already of what a notice asks its writer; the latest line of its kind counts. */
export function detailsFromLog(
  kind: NoticeKind,
  entries: readonly ContactEntry[],
  customer: { readonly customerKey: string; readonly currency: string },
): NoticeDetails {
  const own = entries
    .filter(
      ({ customerKey, currency }) =>
        customerKey === customer.customerKey && (currency === '' || currency === customer.currency),
    )
    .sort((a, b) => b.day - a.day || b.sheetRow - a.sheetRow);
  const latest = (...results: readonly ContactEntry['result'][]): ContactEntry | undefined =>
    own.find(({ result }) => results.includes(result));
  switch (kind) {
    case 'promise': {
      const promise = latest('promise');
      return promise
        ? {
            promiseGivenOn: promise.day,
            promisedBy: promise.person,
            promiseWay: WAYS[promise.channel] ?? 'phone',
            ...(promise.promiseDay === NO_DAY ? {} : { promisedFor: promise.promiseDay }),
            ...amount('promisedAmount', promise.promiseAmount),
          }
        : {};
    }
    case 'thanks': {
      const paid = latest('paid', 'part_paid');
      return paid ? { receivedOn: paid.day, ...amount('receivedAmount', paid.receivedAmount) } : {};
    }
    case 'short_payment': {
      const paid = latest('part_paid');
      const promise = latest('promise');
      return {
        ...(paid ? { receivedOn: paid.day, ...amount('receivedAmount', paid.receivedAmount) } : {}),
        ...(promise && promise.promiseDay !== NO_DAY ? { agreedDay: promise.promiseDay } : {}),
        ...amount('agreedAmount', promise?.promiseAmount ?? null),
      };
    }
    case 'dispute': {
      const dispute = latest('dispute');
      return dispute ? { disputeRaisedOn: dispute.day } : {};
    }
    default:
      return {};
  }
}

function amount(
  id: 'promisedAmount' | 'receivedAmount' | 'agreedAmount',
  minor: number | null,
): NoticeDetails {
  return minor === null ? {} : { [id]: minor };
}
