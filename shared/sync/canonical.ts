/** Canonical JSON (RFC 8785) of plain data: one text for one value, so that it can be hashed and compared. */
import canonicalize from 'canonicalize'

/** The canonical text. **Throws** on what is no JSON at all: lone surrogates, NaN, `undefined` at the top. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('Only JSON has a canonical form')
  return text
}
