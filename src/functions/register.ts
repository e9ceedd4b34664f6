import { resolveLanguage } from '../locales/language';
import { withinNumbers } from './answer';
import type { FunctionDeclaration } from './declarations';
import { DECLARATIONS } from './declarations';
import { FunctionError } from './errors';
import { IMPLEMENTATIONS } from './implementations';
import { readLanguage, setFunctionLanguage, speakerOf } from './language';

export { setFunctionLanguage };

/**
 * What Excel calls: the implementation with the declared arguments only (Excel adds an invocation
 * object behind them), its refusals turned into errors of Excel in the language the formula asks for.
 */
export function callable(declaration: FunctionDeclaration, implementation: (...given: unknown[]) => unknown) {
  const { parameters } = declaration;
  const languageAt = parameters.findIndex(({ name }) => name === 'language');
  return (...given: unknown[]): unknown => {
    const arguments_ = parameters.map((_, i) => given[i] ?? null);
    try {
      return withinNumbers(implementation(...arguments_));
    } catch (error) {
      if (!(error instanceof FunctionError)) throw error;
      const language = readLanguage(arguments_[languageAt]) ?? readLanguage(null);
      const sentence = language === null ? error.said.key : speakerOf(language).say(error.said);
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode[error.code], sentence);
    }
  };
}

// Outside Excel (tests, the pane opened in a browser) there is nobody to register with.
if (typeof CustomFunctions !== 'undefined') {
  for (const declaration of DECLARATIONS) {
    CustomFunctions.associate(declaration.id, callable(declaration, IMPLEMENTATIONS[declaration.id]));
  }
}
if (typeof Office !== 'undefined') {
  void Office.onReady(() => setFunctionLanguage(resolveLanguage(Office.context?.displayLanguage)));
}
