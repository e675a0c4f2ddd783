// The only non-ECMAScript globals that the domain uses; all supported runtimes provide them.
declare function structuredClone<Value>(value: Value): Value;
declare class URL {
  constructor(url: string);
  readonly hostname: string;
  static canParse(url: string): boolean;
}
