/** Which carrier a waybill belongs to: read from its shape, as the project's table says it (handbook D14, 2.15). */
import { normalizeWaybill } from './ids.ts'

/** A carrier's name and the shape of its waybills. */
export interface CarrierLine {
  readonly name: string
  readonly shape: RegExp
}

/** `#` a digit, `@` a letter, any other character itself; behind it `{3}` or `{2-4}` or `[…]` of characters to choose from. */
const PART = /([#@]|\[[0-9A-Z]+\]|[0-9A-Z])(?:\{([0-9]{1,2})(?:-([0-9]{1,2}))?\})?/y
const SIGNS: Readonly<Record<string, string>> = { '#': '[0-9]', '@': '[A-Z]' }

/**
 * A line of the table: name, white space, shape, such as `顺丰速运 SF#{12-15}`. Undefined for a line that says no shape, or one that cannot be read:
 * such a line finds nothing, and the clerk chooses the name by hand.
 */
export function readCarrierLine(line: string): CarrierLine | undefined {
  const read = /^(.*\S)\s+(\S+)$/u.exec(line.trim())
  if (!read) return undefined
  const [, name = '', shape = ''] = read
  const pattern = patternOf(shape.toUpperCase())
  return pattern === undefined ? undefined : { name, shape: new RegExp(`^${pattern}$`, 'u') }
}

function patternOf(shape: string): string | undefined {
  let pattern = ''
  PART.lastIndex = 0
  while (PART.lastIndex < shape.length) {
    const part = PART.exec(shape)
    if (part === null) return undefined
    const [, sign = '', least, most] = part
    const times = least === undefined ? '' : most === undefined ? `{${least}}` : `{${least},${most}}`
    if (least !== undefined && most !== undefined && Number(most) < Number(least)) return undefined
    pattern += (SIGNS[sign] ?? sign) + times
  }
  return pattern
}

/** The carrier of a waybill by the first line that fits; undefined where none does. Source: handbook D14. */
export function carrierOf(waybill: string, lines: readonly string[]): string | undefined {
  const read = normalizeWaybill(waybill)
  for (const line of lines) {
    const carrier = readCarrierLine(line)
    if (carrier?.shape.test(read)) return carrier.name
  }
  return undefined
}

/** Names of the table, each once, in its order: what the clerk chooses from. A line without a shape is a name alone. */
export function carrierNames(lines: readonly string[]): readonly string[] {
  return [...new Set(lines.map((line) => readCarrierLine(line)?.name ?? line.trim()).filter((name) => name !== ''))]
}
