/**
 * Tells a barcode scanner from a person: a scanner is a keyboard that types faster than anyone and ends with Enter.
 * Pure; it reads `code`, because with the input method on every `key` is `Process`, and with Caps Lock on letters come turned over.
 */

/** Milliseconds between two keys of a burst; a person rarely goes below 60, a scanner rarely above 20. */
export const BURST_GAP_MS = 35
/** Shortest text taken for a scan; fast typists roll over three or four keys. */
export const SHORTEST_SCAN = 6

export interface ScanStroke {
  readonly key: string
  readonly code: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  /** A key that is held down repeats as fast as a scanner types. */
  readonly repeat: boolean
  /** Milliseconds, any origin. */
  readonly at: number
}

export interface ScanState {
  readonly text: string
  readonly lastAt: number
}

export const noBurst: ScanState = { text: '', lastAt: Number.NEGATIVE_INFINITY }

export type ScanStep =
  /** `started`: this key may be the first of a burst; remember the field as it is now. */
  | { readonly kind: 'waiting'; readonly state: ScanState; readonly started: boolean }
  /** A whole scan; its Enter must not reach the form. */
  | { readonly kind: 'scanned'; readonly state: ScanState; readonly text: string }

const shiftedDigits = ')!@#$%^&*('
const marks: Readonly<Record<string, readonly [string, string]>> = {
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Backquote: ['`', '~'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Space: [' ', ' '],
  NumpadSubtract: ['-', '-'],
  NumpadAdd: ['+', '+'],
  NumpadDecimal: ['.', '.'],
  NumpadDivide: ['/', '/'],
  NumpadMultiply: ['*', '*'],
}

/** The character a scanner meant by this key, whatever the input method or Caps Lock made of it. */
export function characterOf(stroke: Pick<ScanStroke, 'key' | 'code' | 'shiftKey'>): string | undefined {
  const { code, shiftKey } = stroke
  if (/^Key[A-Z]$/.test(code)) return shiftKey ? code.slice(3) : code.slice(3).toLowerCase()
  if (/^Digit\d$/.test(code)) return shiftKey ? shiftedDigits[Number(code.slice(5))] : code.slice(5)
  if (/^Numpad\d$/.test(code)) return code.slice(6)
  const mark = marks[code]
  if (mark !== undefined) return mark[shiftKey ? 1 : 0]
  // Scanners that send no `code` still send a plain character.
  return /^[\x20-\x7e]$/.test(stroke.key) ? stroke.key : undefined
}

function isEnter({ key, code }: ScanStroke): boolean {
  return key === 'Enter' || code === 'Enter' || code === 'NumpadEnter'
}

const modifiers: ReadonlySet<string> = new Set(['Shift', 'CapsLock', 'Control', 'Alt', 'Meta'])

/** One more key. */
export function stepScan(state: ScanState, stroke: ScanStroke): ScanStep {
  if (modifiers.has(stroke.key) || /^(Shift|Control|Alt|Meta)(Left|Right)$/.test(stroke.code)) {
    return { kind: 'waiting', state, started: false }
  }
  if (stroke.repeat || stroke.ctrlKey || stroke.altKey || stroke.metaKey) {
    return { kind: 'waiting', state: noBurst, started: false }
  }
  const quick = stroke.at - state.lastAt < BURST_GAP_MS
  if (isEnter(stroke)) {
    const whole = quick && state.text.length >= SHORTEST_SCAN
    return whole
      ? { kind: 'scanned', state: noBurst, text: state.text }
      : { kind: 'waiting', state: noBurst, started: false }
  }
  const character = characterOf(stroke)
  if (character === undefined) return { kind: 'waiting', state: noBurst, started: false }
  const text = quick ? state.text + character : character
  return { kind: 'waiting', state: { text, lastAt: stroke.at }, started: !quick }
}
