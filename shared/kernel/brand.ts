declare const brand: unique symbol

/** A value that the compiler keeps apart from others of the same shape (`Fen` is not any number, `UnitId` not any text). */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name }
