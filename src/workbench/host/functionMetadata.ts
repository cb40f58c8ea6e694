/** A parameter or result in functions.json. */
export interface FunctionValue {
  readonly type?: string;
  readonly dimensionality?: string;
}

export interface FunctionParameter extends FunctionValue {
  readonly name: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface CustomFunction {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly FunctionParameter[];
  readonly result?: FunctionValue;
  readonly options?: Readonly<Record<string, boolean>>;
}

/** A parsed functions.json. */
export interface FunctionMetadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly CustomFunction[];
}
