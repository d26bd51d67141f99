/** Gives a plain number or string a meaning that the compiler keeps apart from other numbers and strings. */
export type Brand<Plain, Name extends string> = Plain & { readonly __brand: Name };
