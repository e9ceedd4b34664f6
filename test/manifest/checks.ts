import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';

/** What the XSD cannot see (Microsoft's manifest reference, "Manifest" in the add-in documentation). */
export function problemsOf(xml: string, options: { root: string; production: boolean }): string[] {
  const manifest = new JSDOM(xml, { contentType: 'text/xml' }).window.document;
  return [
    ...addressProblems(manifest, options.production),
    ...resourceProblems(manifest),
    ...iconProblems(manifest, options.root),
    ...namespaceProblems(manifest),
    ...localeProblems(manifest),
    ...sharedRuntimeProblems(manifest),
  ];
}

function all(manifest: Document, name: string): Element[] {
  return [...manifest.getElementsByTagNameNS('*', name)];
}

function addressProblems(manifest: Document, production: boolean): string[] {
  const addresses = [...manifest.querySelectorAll('*')]
    .flatMap((element) =>
      [...element.attributes]
        .map((attribute) => attribute.value)
        .concat(element.children.length ? [] : [element.textContent ?? '']),
    )
    .filter(
      (text) =>
        /^https?:/.test(text) &&
        !text.startsWith('http://schemas.microsoft.com') &&
        !text.startsWith('http://www.w3.org'),
    );
  return addresses.flatMap((address) => {
    const problems: string[] = [];
    if (!address.startsWith('https:')) problems.push(`not https: ${address}`);
    if (production && /localhost|127\.0\.0\.1/.test(address))
      problems.push(`localhost in a production manifest: ${address}`);
    return problems;
  });
}

const LIMITS: Readonly<Record<string, number>> = { ShortStrings: 125, LongStrings: 250 };

function resourceProblems(manifest: Document): string[] {
  const problems: string[] = [];
  const ids = new Set<string>();
  for (const group of ['Images', 'Urls', 'ShortStrings', 'LongStrings']) {
    for (const resource of all(manifest, group).flatMap((element) => [...element.children])) {
      const id = resource.getAttribute('id') ?? '';
      if (ids.has(id)) problems.push(`duplicate resource id: ${id}`);
      if (id.length > 32) problems.push(`resource id over 32 characters: ${id}`);
      ids.add(id);
      const limit = LIMITS[group];
      const values = [
        resource.getAttribute('DefaultValue'),
        ...[...resource.children].map((override) => override.getAttribute('Value')),
      ];
      if (limit && values.some((value) => (value ?? '').length > limit))
        problems.push(`${group} text over ${limit} characters: ${id}`);
    }
  }
  const used = [...manifest.querySelectorAll('[resid]')].map(
    (element) => element.getAttribute('resid') ?? '',
  );
  for (const resid of used) if (!ids.has(resid)) problems.push(`resid without a resource: ${resid}`);
  for (const id of ids) if (!used.includes(id)) problems.push(`resource that nothing uses: ${id}`);
  return problems;
}

function iconProblems(manifest: Document, root: string): string[] {
  const problems: string[] = [];
  for (const icon of all(manifest, 'Icon')) {
    const sizes = [...icon.children].map((image) => image.getAttribute('size'));
    for (const size of ['16', '32', '80'])
      if (!sizes.includes(size)) problems.push(`an icon lacks its ${size} px image`);
  }
  const files = [...manifest.querySelectorAll('[DefaultValue$=".png"]')].map(
    (element) => new URL(element.getAttribute('DefaultValue') ?? '').pathname,
  );
  for (const file of files) if (!existsSync(join(root, file))) problems.push(`no such image: ${file}`);
  return problems;
}

function namespaceProblems(manifest: Document): string[] {
  const resid = all(manifest, 'Namespace')[0]?.getAttribute('resid');
  const namespace = [...manifest.querySelectorAll('[id]')]
    .find((element) => element.getAttribute('id') === resid)
    ?.getAttribute('DefaultValue');
  return /^[A-Za-z][A-Za-z0-9_.]{2,}$/.test(namespace ?? '')
    ? []
    : [`bad custom-function namespace: ${namespace}`];
}

function localeProblems(manifest: Document): string[] {
  const fallback = all(manifest, 'DefaultLocale')[0]?.textContent;
  return all(manifest, 'Override').flatMap((override) => {
    const locale = override.getAttribute('Locale') ?? '';
    if (locale === fallback) return [`an override for the default locale: ${locale}`];
    return /^[a-z]{2}-[A-Z]{2}$/.test(locale) ? [] : [`not a full locale name: ${locale}`];
  });
}

function sharedRuntimeProblems(manifest: Document): string[] {
  const runtime = all(manifest, 'Runtime')[0]?.getAttribute('resid');
  const page = all(manifest, 'Page')[0]?.children[0]?.getAttribute('resid');
  const functionFile = all(manifest, 'FunctionFile')[0]?.getAttribute('resid');
  const problems =
    new Set([runtime, page, functionFile]).size === 1
      ? []
      : ['Page, FunctionFile and Runtime name different resources'];
  if (all(manifest, 'TaskpaneId').length > 0) problems.push('TaskpaneId beside a shared runtime');
  if (all(manifest, 'Runtime')[0]?.getAttribute('lifetime') !== 'long')
    problems.push('a shared runtime needs lifetime="long"');
  return problems;
}
