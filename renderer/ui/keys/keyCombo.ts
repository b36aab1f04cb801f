/** Key combinations as data: `F2`, `Ctrl+K`, `Alt+1`, `Enter`, `Escape`, `Space`, `ArrowDown`. */

/** What of a keyboard event decides a combination. */
export interface KeyStroke {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly metaKey: boolean
}

interface ParsedCombo {
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly key: string
}

/** Keys that a browser takes for itself: a main action never relies on them (architecture 9). */
const keptByBrowsers: ReadonlySet<string> = new Set(['F3', 'F5', 'F11', 'F12', 'Ctrl+W', 'Ctrl+T', 'Ctrl+N'])

function parse(combo: string): ParsedCombo {
  const parts = combo.split('+')
  return {
    ctrl: parts.includes('Ctrl'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key: parts.at(-1) ?? '',
  }
}

/** The physical key, because Caps Lock, Alt and the input method change `key` but not `code`. */
function keyNameOf(stroke: KeyStroke): string {
  const byCode = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(stroke.code)
  if (byCode?.[1] !== undefined) return byCode[1]
  if (stroke.key === ' ' || stroke.code === 'Space') return 'Space'
  return stroke.key.length === 1 ? stroke.key.toUpperCase() : stroke.key
}

/** Whether the stroke is exactly this combination; Command counts as Ctrl. */
export function matchesCombo(stroke: KeyStroke, combo: string): boolean {
  const wanted = parse(combo)
  return (
    wanted.ctrl === (stroke.ctrlKey || stroke.metaKey) &&
    wanted.alt === stroke.altKey &&
    wanted.shift === stroke.shiftKey &&
    wanted.key === keyNameOf(stroke)
  )
}

/** Whether a combination works while somebody types: function keys and chords do, letters do not. */
export function worksWhileTyping(combo: string): boolean {
  const { ctrl, alt, key } = parse(combo)
  return ctrl || alt || /^F\d{1,2}$/.test(key) || key === 'Escape'
}

/** The combinations that reach the page: all in the desktop program, fewer in a browser. */
export function usableKeys(keys: readonly string[] | undefined, inBrowser: boolean): readonly string[] {
  return (keys ?? []).filter((combo) => !inBrowser || !keptByBrowsers.has(combo))
}

const spoken: Readonly<Record<string, string>> = {
  PageDown: 'PgDn',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}

/** The combination as printed on a key cap. */
export function formatCombo(combo: string): string {
  return combo
    .split('+')
    .map((part) => spoken[part] ?? part)
    .join('+')
}

/** The combination as `aria-keyshortcuts` wants it. */
export function ariaCombo(combo: string): string {
  return combo.replace('Ctrl', 'Control')
}
