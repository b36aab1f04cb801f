/** The bundle of evidence from what is on file: steps, clauses and photographs, as printed. */
import type { OpenedViolation } from '#renderer/features/decoration/queries/violations.ts'
import { paperText } from '#renderer/text/text.ts'
import type { EvidenceInput, EvidencePhoto } from '#shared/domain/decoration/violations/evidenceSheet.ts'
import { type SlipSite, slipClause } from '#shared/domain/decoration/violations/slips.ts'
import { type ChainStep, chainOf } from './violationChain.ts'
import { photosOf } from './violationPhotos.ts'

/** What the bundle says of a violation. */
export function evidenceOf(
  view: OpenedViolation,
  { site, momentText }: { readonly site: SlipSite; readonly momentText: (at: string) => string },
): EvidenceInput {
  const words = paperText()
  const { state, clauses, names } = view
  const stepWords = (step: ChainStep['step']): string =>
    words(`decorationViolations.card.${step}` as 'decorationViolations.card.found')
  const photos: readonly EvidencePhoto[] = photosOf(state).map(({ step, at, hash }) => ({
    hash,
    caption: `${stepWords(step)} ${momentText(at)}`,
  }))
  return {
    ...site,
    place: state.place,
    foundAt: momentText(state.foundAt),
    found: state.facts,
    policeReceipt: state.policeReceipt,
    clauses: clauses.clauses
      .filter(({ code }) => state.clauses.includes(code))
      .map((clause) => slipClause(clause, clauses.isSigned && !clauses.isMissing)),
    steps: chainOf(view, words).map(({ step, at, by, what, paper }) => ({
      step: stepWords(step),
      time: momentText(at),
      what,
      by: names.get(by) ?? '',
      paper,
    })),
    photos,
    noPhotoWhy: state.noPhotoWhy,
  }
}
