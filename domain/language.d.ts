// The one global beyond the language that the domain may use: every runtime copies values alike.
declare function structuredClone<Value>(value: Value): Value;
