/**
 * JSON as it is written. V8 up to 14.6 (Node 24 and 26) reads a key with an escape now and then as another one that the process met before
 * (nodejs/node#63785): two desks would fold one change differently. Keys of event data may hold anything.
 */

/** The value of a JSON text. **Throws** a SyntaxError where it is none. */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text)
  return hasEscapeInKey(text) ? builtFrom(text) : value
}

/** Each string once, character by character: a pattern would begin anew at every escape of a long note, or fill its stack with one. */
function hasEscapeInKey(text: string): boolean {
  for (let slash = text.indexOf('\\'); slash >= 0; ) {
    const end = endOfString(text, slash)
    if (isKey(text, end)) return true
    slash = text.indexOf('\\', end)
  }
  return false
}

/** Behind the closing quote of the string that `from` lies in: at its first character, or at an escape. */
function endOfString(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

/** Whether the string that ends there is a key. */
function isKey(text: string, end: number): boolean {
  let at = end
  while (/\s/.test(text.charAt(at))) at += 1
  return text[at] === ':'
}

type Container = unknown[] | Record<string, unknown>

/** The value of a text that is known to be JSON, key by key: the engine reads one string at a time, and no key. */
function builtFrom(text: string): unknown {
  const root: unknown[] = []
  const open: Container[] = [root]
  const tokens = /[{}[\]"]|[^\s{}[\],:"]+/g
  let key = ''
  for (let found = tokens.exec(text); found !== null; found = tokens.exec(text)) {
    const [begins] = found
    const inside = open.at(-1) as Container
    if (begins === '"') tokens.lastIndex = endOfString(text, tokens.lastIndex)
    const token = text.slice(found.index, tokens.lastIndex)
    if (token === '}' || token === ']') open.pop()
    else if (begins === '"' && isKey(text, tokens.lastIndex)) key = JSON.parse(token) as string
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
