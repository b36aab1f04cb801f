/**
 * 《住户证》, template version 1: cards of 86 × 54 mm, two in a row, eight on A4, with lines to cut. Model, handbook R42: no card of a company was
 * reproduced; a company checks it before it is enabled.
 */
import type { CardSheet as Model } from '#shared/domain/move-in/handing/cardSheet.ts'
import { photoCardSections } from './PhotoCards.tsx'
import type { SheetSection } from './sheetSection.ts'

/** Cards with their sections. */
export function residentCardSections({ frame, cards, note }: Model): SheetSection[] {
  const lines = cards.map(({ relation, unit, ...card }) => ({
    ...card,
    mark: '',
    facts: [
      ['身份', relation],
      ['房号', unit],
    ] as const,
    wide: ['物业', frame.company] as const,
  }))
  return photoCardSections(lines, {
    ...{ community: frame.community, title: '住户证', note },
    isSample: frame.print.sample,
  })
}
