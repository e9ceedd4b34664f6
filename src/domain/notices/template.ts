import { Liquid, type Template } from 'liquidjs';

export type Fields = Readonly<Record<string, string | number>>;

/**
 * Strict, so that a mistyped field is an error with line and column instead of a hole in a letter;
 * an empty in-memory store, so that no template can reach for a file or an address.
 */
const engine = new Liquid({
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  jsTruthy: true,
  templates: {},
});

const MOST_PARSED = 1000;
const parsed = new Map<string, Template[]>();

/** Fills a template. Throws liquidjs' error, which names line and column, for a mistake in it. */
export function fill(template: string, fields: Fields): string {
  let parts = parsed.get(template);
  if (!parts) {
    if (parsed.size >= MOST_PARSED) parsed.clear();
    parts = engine.parse(template);
    parsed.set(template, parts);
  }
  return String(engine.renderSync(parts, fields));
}
