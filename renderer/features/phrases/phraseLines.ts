/** The phrases as the panel shows them: shipped and own ones by kind, narrowed by what is typed. Pure. */

import { PHRASE_KINDS, type PhraseKind } from '#shared/domain/phrases/schema.ts'
import { SHIPPED_PHRASES } from '#shared/domain/phrases/shippedPhrases.ts'

/** One line of the panel. */
export interface PhraseLine {
  readonly id: string
  readonly kind: PhraseKind
  readonly text: string
  /** In English; empty for the house's own. */
  readonly meaning: string
  readonly isOwn: boolean
}

/** A phrase of the house as it is stored. */
export interface OwnPhrase {
  readonly id: string
  readonly kind: PhraseKind
  readonly text: string
}

/** All phrases in the order of their kinds, the house's own first: they were written because they are used. */
export function allPhrases(own: readonly OwnPhrase[]): readonly PhraseLine[] {
  const mine = own.map((phrase) => ({ ...phrase, meaning: '', isOwn: true }))
  const shipped = SHIPPED_PHRASES.map((phrase) => ({ ...phrase, isOwn: false }))
  return PHRASE_KINDS.flatMap((kind) => [...mine, ...shipped].filter((phrase) => phrase.kind === kind))
}

/** Those that hold every typed word: in the phrase, in its meaning, or in the name of its kind. */
export function matchingPhrases(
  lines: readonly PhraseLine[],
  typed: string,
  kindName: (kind: PhraseKind) => string,
): readonly PhraseLine[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (words.length === 0) return lines
  return lines.filter(({ text, meaning, kind }) => {
    const said = `${text} ${meaning} ${kindName(kind)}`.toLowerCase()
    return words.every((word) => said.includes(word))
  })
}

/** The first line of the next kind after the line at `index`, or of the one before; stays at the ends. */
export function otherKindIndex(lines: readonly PhraseLine[], index: number, step: 1 | -1): number {
  const kind = lines[index]?.kind
  const kinds = [...new Set(lines.map((line) => line.kind))]
  const wanted = kind === undefined ? undefined : kinds[kinds.indexOf(kind) + step]
  if (wanted === undefined) return step === 1 ? lines.length - 1 : 0
  return lines.findIndex((line) => line.kind === wanted)
}
