/** The lists of the key cabinet, and what is found in them. */
import { foldWidth, normalizeText } from '#shared/kernel/text.ts'
import type { EntrustedLine, KeyCabinet, KeyLine } from './queries.ts'

/** Lists of the key cabinet. */
export const KEY_VIEWS = ['map', 'sets', 'entrustments', 'out'] as const
/** One of them. */
export type KeyView = (typeof KEY_VIEWS)[number]

/** Whether a part of the address names a list. */
export function isKeyView(text: string): text is KeyView {
  return (KEY_VIEWS as readonly string[]).includes(text)
}

/** What a list shows. */
export interface FoundKeys {
  readonly sets: readonly KeyLine[]
  readonly entrusted: readonly EntrustedLine[]
}

/** Lines of a list that hold what was typed, in any of their words. */
export function keysLike({ sets, entrusted }: KeyCabinet, view: KeyView, typed: string): FoundKeys {
  const sought = foldWidth(normalizeText(typed)).toLowerCase()
  const holds = (...texts: readonly string[]): boolean =>
    sought === '' || texts.some((text) => text.toLowerCase().includes(sought))
  const shown = view === 'out' ? sets.filter(({ loan }) => loan !== undefined) : sets
  return {
    sets: shown.filter(({ thing, unitCode, set, loan, entrusted: held }) =>
      holds(
        thing.slot,
        thing.label,
        thing.opens,
        unitCode,
        set?.seal?.number ?? '',
        loan?.who ?? '',
        held?.owner ?? '',
      ),
    ),
    entrusted: entrusted.filter(({ unitCode, owner, slot, state }) =>
      holds(unitCode, owner, slot, state.sealNumber, state.number),
    ),
  }
}
