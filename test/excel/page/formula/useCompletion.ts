import { useState, type KeyboardEvent } from 'react';
import { completions, wordBefore, type KnownFunction } from '../addin/metadata';
import { changeText } from '../state/editing';
import type { PageStore } from '../state/page';
import { useStore } from '../state/store';

export interface Completion {
  readonly offers: readonly KnownFunction[];
  readonly chosen: number;
  accept(offer: KnownFunction): void;
  /** Keys of the list of offers. Returns whether the key was used. */
  key(event: KeyboardEvent): boolean;
}

/** Offers the add-in's functions for the word being typed. */
export function useCompletion(page: PageStore): Completion {
  const editing = useStore(page, (state) => state.editing);
  const functions = useStore(page, (state) => state.functions);
  const [choice, setChoice] = useState({ word: '', index: 0 });
  const word = editing ? wordBefore(editing.text, editing.caret) : '';
  const offers = editing ? completions(functions, editing.text, editing.caret) : [];
  const chosen = choice.word === word ? Math.min(choice.index, offers.length - 1) : 0;

  const accept = (offer: KnownFunction): void => {
    if (!editing) return;
    const start = editing.caret - word.length;
    const text = `${editing.text.slice(0, start)}${offer.name}(${editing.text.slice(editing.caret)}`;
    changeText(page, text, start + offer.name.length + 1);
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
