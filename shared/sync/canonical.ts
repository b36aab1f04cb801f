/** Canonical JSON (RFC 8785) of data already checked: the fast way, for what kernel/canonicalJson.ts would not refuse. */
import canonicalize from 'canonicalize'

/** The canonical text. **Throws** on what is no JSON at all: lone surrogates, NaN, `undefined` at the top. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('Only JSON has a canonical form')
  return text
}
