import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ChunkedList } from '../../src/taskpane/parts/ChunkedList';

type Seen = (entries: readonly { readonly isIntersecting: boolean }[]) => void;

/** A browser in which nothing is in sight until it is said. */
const watched = new Map<Element, Seen>();
class NothingInSight {
  constructor(private readonly seen: Seen) {}
  observe(element: Element): void {
    watched.set(element, this.seen);
  }
  disconnect(): void {
    for (const [element, seen] of watched) if (seen === this.seen) watched.delete(element);
  }
}

beforeAll(() => Object.assign(globalThis, { IntersectionObserver: NothingInSight }));
afterAll(() => Reflect.deleteProperty(globalThis, 'IntersectionObserver'));
afterEach(() => watched.clear());

const outOfSight = (): void =>
  act(() => {
    for (const seen of watched.values()) seen([{ isIntersecting: false }]);
  });

function showList(plain = false) {
  const names = Array.from({ length: 45 }, (_, index) => `Customer ${index + 1}`);
  render(
    <>
      <button type="button">before</button>
      <ChunkedList
        label="customers"
        items={names}
        keyOf={(name) => name}
        rowHeight={30}
        plain={plain}
        render={(name) => (plain ? name : <button type="button">{name}</button>)}
      />
      <button type="button">after</button>
    </>,
  );
  outOfSight();
  expect(screen.queryAllByRole('listitem')).toEqual([]);
  return userEvent.setup();
}

const standsAt = (): string | null | undefined => document.activeElement?.textContent;

describe('a long list of which nothing is in sight', () => {
  test('is found by the Tab key, at its first row', async () => {
    const user = showList();
    await user.tab();
    expect(standsAt()).toBe('before');
    await user.tab();
    expect(standsAt()).toBe('Customer 1');
    await user.tab();
    expect(standsAt()).toBe('Customer 2');
  });

  test('is found from below too, at its last row', async () => {
    const user = showList();
    act(() => screen.getByRole('button', { name: 'after' }).focus());
    await user.tab({ shift: true });
    expect(standsAt()).toBe('Customer 45');
  });

  test('is passed by where its rows hold nothing to press', async () => {
    const user = showList(true);
    await user.tab();
    await user.tab();
    expect(standsAt()).toBe('after');
  });
});
