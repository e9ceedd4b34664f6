/** `functions.json` as Excel reads it ("Custom functions JSON metadata", learn.microsoft.com). */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly options?: FunctionOptions;
}

interface FunctionOptions {
  readonly cancelable?: boolean;
  readonly stream?: boolean;
  readonly volatile?: boolean;
  readonly requiresAddress?: boolean;
  readonly requiresParameterAddresses?: boolean;
}

export interface ParameterMetadata {
  readonly name: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface FunctionsMetadata {
  /** Error cells are handed to `any` parameters instead of failing the call. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}
