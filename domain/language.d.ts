// The only non-ECMAScript global that the domain uses; all supported runtimes provide it.
declare function structuredClone<Value>(value: Value): Value;
