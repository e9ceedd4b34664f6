import type { CivilDay } from '../domain/calendar/types';
import type { Language } from '../locales/language';
import type { Speaker } from '../locales/speaker';
import { isDay, readDays } from './cells';
import { wrongArgument } from './errors';
import { gridOf } from './grid';
import { readLanguage, speakerOf } from './language';

/** The as-of day: one date, never today's by itself, which would make every sheet volatile. */
export function readAsOf(argument: unknown): CivilDay {
  const grid = gridOf(argument);
  const day = grid?.count === 1 ? readDays(grid)[0] : undefined;
  if (day === undefined || !isDay(day)) throw wrongArgument('as_of');
  return day;
}

/** One of a list of words, in any case; blank is `fallback`. */
export function readChoice<T extends string>(
  argument: unknown,
  name: string,
  choices: readonly T[],
  fallback: T,
): T {
  if (argument === null || argument === undefined || argument === 0 || argument === '') return fallback;
  const word = typeof argument === 'string' ? argument.trim().toLowerCase() : '';
  const choice = choices.find((one) => one.toLowerCase() === word);
  if (choice === undefined) throw wrongArgument('choice', { argument: name, choices: choices.join(', ') });
  return choice;
}

/** The speaker of the language a formula asks for. */
export function readSpeaker(argument: unknown): Speaker {
  const language: Language | null = readLanguage(argument);
  if (language === null) throw wrongArgument('language');
  return speakerOf(language);
}
