import type { ParameterDeclaration } from './types';

export const language = {
  name: 'language',
  type: 'string',
  optional: true,
  choices: ['en', 'zh-CN', 'zh-TW'],
  help: 'functionHelp.language',
} as const satisfies ParameterDeclaration;

export const dueDates = {
  name: 'due_dates',
  type: 'any',
  matrix: true,
} as const satisfies ParameterDeclaration;
export const asOf = { name: 'as_of', type: 'any' } as const satisfies ParameterDeclaration;
