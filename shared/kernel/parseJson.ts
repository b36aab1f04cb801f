/**
 * JSON as it is written. V8 up to 14.6 (Node 24 and 26) reads a key with an escape now and then as another one that the process met before
 * (nodejs/node#63785): two desks would fold one change differently. Keys of event data may hold anything.
 */

/** A backslash that may stand in a key; one in a text before a colon costs time and nothing else. */
const ESCAPE_IN_KEY = /\\.(?:[^"\\]|\\.)*"\s*:/
const TOKEN = /[{}[\]]|"(?:[^"\\]|\\.)*"\s*:?|[^\s{}[\],:"]+/g

/** The value of a JSON text. **Throws** a SyntaxError where it is none. */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text)
  return text.includes('\\') && ESCAPE_IN_KEY.test(text) ? builtFrom(text) : value
}

type Container = unknown[] | Record<string, unknown>

/** The value of a text that is known to be JSON, key by key: the engine reads one string at a time, and no key. */
function builtFrom(text: string): unknown {
  const root: unknown[] = []
  const open: Container[] = [root]
  let key = ''
  for (const [token] of text.matchAll(TOKEN)) {
    const inside = open.at(-1) as Container
    if (token === '}' || token === ']') open.pop()
    else if (token.startsWith('"') && token.endsWith(':')) key = JSON.parse(token.slice(0, -1)) as string
    else {
      const value: unknown = token === '{' ? {} : token === '[' ? [] : JSON.parse(token)
      put(inside, key, value)
      if (token === '{' || token === '[') open.push(value as Container)
    }
  }
  return root[0]
}

function put(inside: Container, key: string, value: unknown): void {
  if (Array.isArray(inside)) inside.push(value)
  // As the engine does: also `__proto__` is a key like any other here.
  else Object.defineProperty(inside, key, { value, writable: true, enumerable: true, configurable: true })
}
