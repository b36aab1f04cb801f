/** How the tokens of one slot are written: a column is all tokens of that slot, over all changes of one skeleton. */
import { instantFrom, instantMs, isInstant } from '#shared/kernel/days.ts'
import type { Change, DeviceId } from '#shared/sync/change.ts'
import { parseDot, seqOf } from '#shared/sync/dot.ts'
import { parseHlc } from '#shared/sync/hlc.ts'

/**
 * The ways. `same`: one token for all; `own-dot` and `own-hlc`: of the change itself; `instants`: distance from the change's stamp; `dots`:
 * device and distance in seq; `texts`: from the dictionary, or as it is. Append only: files name them by place.
 */
export const WAYS = ['same', 'own-dot', 'own-hlc', 'instants', 'dots', 'texts'] as const

/** What is known of a change before its columns are read. */
export interface Origin {
  readonly device: DeviceId
  readonly seq: number
  /** Dot and stamp as tokens. */
  readonly dot: string
  readonly hlc: string
  /** Of the stamp. */
  readonly ms: number
  readonly counter: number
}

/** Tokens, and the changes that they come from. */
export interface Column {
  readonly tokens: readonly string[]
  readonly origins: readonly Origin[]
}

/** What the stamp and the dot of a valid change say. **Throws** on another: only valid changes are packed. */
export function originOf({ dot, hlc }: Pick<Change, 'dot' | 'hlc'>): Origin {
  const stamp = parseHlc(hlc)
  if (!stamp.ok) throw new TypeError('Only valid changes are packed')
  const { device, ms, counter } = stamp.value
  return { device, seq: seqOf(dot), dot: `"${dot}"`, hlc: `"${hlc}"`, ms, counter }
}

/** The shortest way of a column. */
export function wayOf({ tokens, origins }: Column): (typeof WAYS)[number] {
  const every = (fits: (token: string, origin: Origin) => boolean) =>
    tokens.every((token, index) => fits(token, origins[index] as Origin))
  if (every((token, { dot }) => token === dot)) return 'own-dot'
  if (every((token, { hlc }) => token === hlc)) return 'own-hlc'
  if (every((token) => token === tokens[0])) return 'same'
  if (every((token) => msOfToken(token) !== undefined)) return 'instants'
  return every((token) => parseDot(token.slice(1, -1)).ok) ? 'dots' : 'texts'
}

/** The instant of a token in the form that `instantToken` gives, ms since 1970; undefined for any other. */
export function msOfToken(token: string): number | undefined {
  const text = token.slice(1, -1)
  // Earlier and later ones are left to be texts.
  if (token.length !== 26 || token < '"1970' || !isInstant(text)) return undefined
  return instantMs(text)
}

/** An instant as a token. **Throws** outside the years 1800 to 9999. */
export function instantToken(ms: number): string {
  return `"${instantFrom(ms)}"`
}
