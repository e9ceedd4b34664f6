declare module 'jest-axe' {
  interface Violation {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly target: readonly string[] }[];
  }
  export function configureAxe(options: object): (element: Element) => Promise<{ violations: Violation[] }>;
}
