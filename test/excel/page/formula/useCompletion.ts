import { useState, type KeyboardEvent } from 'react';
import { offersAt, type Offer } from '../addin/metadata';
import { changeText } from '../state/editing';
import type { PageStore } from '../state/page';
import { useStore } from '../state/store';

export interface Completion {
  readonly offers: readonly Offer[];
  readonly chosen: number;
  accept(offer: Offer): void;
  /** Keys of the list of offers. Returns whether the key was used. */
  key(event: KeyboardEvent): boolean;
}

/** Offers the add-in's functions for the word being typed, and the values of an argument that has a list. */
export function useCompletion(page: PageStore): Completion {
  const editing = useStore(page, (state) => state.editing);
  const functions = useStore(page, (state) => state.functions);
  const [choice, setChoice] = useState({ word: '', index: 0 });
  const offers = editing ? offersAt(functions, editing.text, editing.caret) : [];
  const word = editing ? editing.text.slice(offers[0]?.start ?? editing.caret, editing.caret) : '';
  const chosen = choice.word === word ? Math.min(choice.index, offers.length - 1) : 0;

  const accept = (offer: Offer): void => {
    if (!editing) return;
    const { start } = offer;
    const text = `${editing.text.slice(0, start)}${offer.text}${editing.text.slice(editing.caret)}`;
    changeText(page, text, start + offer.text.length);
  };
  const key = (event: KeyboardEvent): boolean => {
    const offer = offers[chosen];
    if (!offer) return false;
    if (event.key === 'ArrowDown') setChoice({ word, index: (chosen + 1) % offers.length });
    else if (event.key === 'ArrowUp')
      setChoice({ word, index: (chosen + offers.length - 1) % offers.length });
    else if (event.key === 'Tab') accept(offer);
    else return false;
    return true;
  };
  return { offers, chosen, accept, key };
}
