/**
 * 《施工人员出入证》, template version 1: cards of 86 × 54 mm, two in a row, eight on A4, with lines to cut. Model, handbook 2.7: no card of a company
 * was reproduced; a company checks it before it is enabled.
 */
import type { PassSheet as Model } from '#shared/domain/decoration/people/passSheet.ts'
import { photoCardSections } from './PhotoCards.tsx'
import type { SheetSection } from './sheetSection.ts'

/** Cards with their sections: rows of two, the last one with an empty half. */
export function passSections({ frame, cards, note }: Model): SheetSection[] {
  const lines = cards.map(({ gender, idLast4, trade, unit, contractor, ...card }) => ({
    ...card,
    facts: [
      ['性别', gender],
      ['证件尾号', idLast4],
      ['工种', trade],
      ['房号', unit],
    ] as const,
    wide: ['单位', contractor] as const,
  }))
  return photoCardSections(lines, {
    ...{ community: frame.community, title: '施工人员出入证', note },
    isSample: frame.print.sample,
  })
}
