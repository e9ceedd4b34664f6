import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { Notice } from '../../domain/notices/types';
import { templateData, type TemplateData } from './data';

/** What is wrong with a template, in the words of its checker: an unclosed list, a field nobody knows. */
export interface TemplateProblem {
  readonly kind: 'not_docx' | 'unknown_field' | 'syntax';
  readonly detail: string;
}

/** Word files are zips of a few hundred kilobytes; what unpacks to more than this is none. */
const MOST_BYTES = 5_000_000;

/**
 * Fills the user's own letter: her page, logo, header and footer, our figures. Tags are read as plain names, never as
 * expressions, so nothing of a template is ever executed.
 */
export function letterFrom(template: Uint8Array): (notice: Notice) => Uint8Array {
  return (notice) => filled(template, notice).toUint8Array();
}

function filled(template: Uint8Array, notice: Notice): Docxtemplater {
  const missing: string[] = [];
  const document = opened(template, missing);
  document.render(templateData(notice));
  if (missing.length > 0) throw new RangeError(`{${missing[0]}}`);
  return document;
}

/** Tries a template on a notice; empty when it can be used. */
export function templateProblems(template: Uint8Array, sample: Notice): readonly TemplateProblem[] {
  if (template.length > MOST_BYTES) return [{ kind: 'not_docx', detail: '' }];
  const missing: string[] = [];
  try {
    const document = opened(template, missing);
    document.render(templateData(sample));
  } catch (error) {
    const explained = explanations(error);
    return explained.length > 0
      ? explained.map((detail) => ({ kind: 'syntax' as const, detail }))
      : [{ kind: 'not_docx', detail: '' }];
  }
  return [...new Set(missing)].map((name) => ({ kind: 'unknown_field', detail: `{${name}}` }));
}

function opened(template: Uint8Array, missing: string[]): Docxtemplater {
  return new Docxtemplater(new PizZip(template), {
    paragraphLoop: true,
    // What is wrong is told in the pane, not in a console.
    errorLogging: false,
    linebreaks: true,
    parser: (tag: string) => ({
      get: (scope: TemplateData) => {
        if (Object.hasOwn(scope, tag)) return scope[tag];
        // Inside a list, what stands outside it is asked for next; only there is a name unknown.
        return undefined;
      },
    }),
    nullGetter: (part: { value?: string; module?: string }) => {
      if (part.value !== undefined) missing.push(part.value);
      return '';
    },
  });
}

/** The library's own sentences, which name the tag. */
function explanations(error: unknown): readonly string[] {
  const properties = (error as { properties?: { errors?: readonly unknown[]; explanation?: string } } | null)
    ?.properties;
  if (!properties) return [];
  if (properties.errors) return properties.errors.flatMap(explanations);
  return properties.explanation ? [properties.explanation] : [];
}
