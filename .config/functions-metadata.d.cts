import type { Compiler } from 'webpack';

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly type: string;
    readonly dimensionality: string;
    readonly optional?: true;
    readonly customEnumId?: string;
  }[];
  readonly result: { readonly type: string; readonly dimensionality: string };
}

interface Metadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly FunctionMetadata[];
  readonly enums: readonly {
    readonly id: string;
    readonly type: string;
    readonly values: readonly {
      readonly name: string;
      readonly stringValue: string;
      readonly tooltip: string;
    }[];
  }[];
}

declare class FunctionsMetadataPlugin {
  static metadata(language: string): Metadata;
  static loadTexts(language: string): (key: string) => string;
  apply(compiler: Compiler): void;
}

export = FunctionsMetadataPlugin;
