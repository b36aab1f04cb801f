/** Papers that come to the desk and go back, 公章签字核对, and the leaflet (handbook R37–R40, R48). */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { MOVE_IN_PAPERS, type MoveInPaper } from '#shared/domain/move-in/kinds.ts'
import type { PaperNeed } from '#shared/domain/move-in/papers/requiredPapers.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { isEnded, type MoveInCaseFacts, mayRun, moveInEvent } from './caseFacts.ts'
import { LONGEST_MOVE_IN_TEXT } from './opening.ts'

/** One paper as it is laid on the desk. */
export interface PaperInput {
  readonly paper: string
  /** Whose it is; empty where it is the case's. */
  readonly of: string
  readonly copies: number
  readonly isOriginal: boolean
  readonly number: string
  /** Hash of its scan; empty without one. */
  readonly blob: string
  readonly remark: string
}

/** What decides on papers besides the case. */
export interface PaperTerms {
  readonly needs: readonly PaperNeed[]
  /** Setting `file.keep-id-scan`: only then a picture of a paper of identity is kept (handbook 2.18). */
  readonly keepsIdScans: boolean
}

/** Why no paper is taken in or given back. */
export type PaperRefusal = Refusal<
  | 'beyond-role'
  | 'case-ended'
  | 'not-received'
  | 'nothing-chosen'
  | 'paper-unknown'
  | 'paper-not-needed'
  | 'paper-not-here'
  | 'paper-signed'
  | 'copies-invalid'
  | 'original-needed'
  | 'id-scan-not-kept'
  | 'seal-words-missing'
  | 'leaflet-told-already'
  | 'text-too-long'
>

/** Papers that show who somebody is. */
export const IDENTITY_PAPERS: ReadonlySet<string> = new Set<MoveInPaper>(['owner-id', 'agent-id', 'clerk-id'])
/** Papers whose original itself stays at the desk: a copy of a mandate is none (handbook R39). */
const ORIGINALS: ReadonlySet<string> = new Set<MoveInPaper>(['authorisation', 'legal-representative'])
/** Papers that were signed at an act: they stay with it. */
const OF_AN_ACT: ReadonlySet<string> = new Set<MoveInPaper>(['key-receipt', 'gift-receipt', 'inspection-form'])
const MOST_COPIES = 20

/** The place of a paper in a form and in a refusal. */
export function paperKey({ paper, of }: { readonly paper: string; readonly of: string }): string {
  return of === '' ? paper : `${paper}/${of}`
}

/**
 * Takes in all that was laid on the desk in one act; a paper that is here already is told anew.
 * **Refuses** `beyond-role`, `case-ended`, `not-received`, `nothing-chosen`, `paper-unknown`, `paper-not-needed`, `copies-invalid`,
 * `original-needed` (a copy of the mandate), `id-scan-not-kept`, `text-too-long`. Source: handbook R37–R40, 2.18.
 */
export function decideTakePapers(
  facts: MoveInCaseFacts,
  papers: readonly PaperInput[],
  { terms, context }: { readonly terms: PaperTerms; readonly context: DecisionContext },
): Result<ChangeDraft, PaperRefusal> {
  const fault = deskFault(facts, context)
  if (fault) return err(fault)
  if (papers.length === 0) return err({ code: 'nothing-chosen', field: 'papers' })
  for (const paper of papers) {
    const refusal = paperRefusal(paper, terms)
    if (refusal) return err(refusal)
  }
  const told = papers.map((paper) => ({
    ...paper,
    ...{ number: normalizeText(paper.number), remark: normalizeText(paper.remark) },
  }))
  const blobs = [...new Set(told.map(({ blob }) => blob))].filter((hash) => hash !== '')
  const item = moveInEvent(facts, 'paperGot', { data: { papers: told } })
  return ok({ cmd: 'moveIn.takePaper', items: [item], ...(blobs.length === 0 ? {} : { blobs }) })
}

function deskFault({ state }: MoveInCaseFacts, context: DecisionContext): PaperRefusal | undefined {
  if (!mayRun('moveIn.takePaper', context)) return { code: 'beyond-role' }
  if (isEnded(state)) return { code: 'case-ended' }
  return state.arrival === null ? { code: 'not-received' } : undefined
}

function paperRefusal(input: PaperInput, { needs, keepsIdScans }: PaperTerms): PaperRefusal | undefined {
  const { paper, of, copies, isOriginal, blob } = input
  const field = paperKey(input)
  if (!MOVE_IN_PAPERS.some((known) => known === paper)) return { code: 'paper-unknown', field }
  const need = needs.find((one) => one.paper === paper && one.of === of)
  if (need === undefined) return { code: 'paper-not-needed', field }
  if (!Number.isSafeInteger(copies) || copies < 0 || copies > MOST_COPIES) return { code: 'copies-invalid', field }
  // Where copies are kept, none of them is no paper.
  if (copies < 1 && need.copies > 0) return { code: 'copies-invalid', field }
  if (ORIGINALS.has(paper) && !isOriginal) return { code: 'original-needed', field }
  if (blob !== '' && IDENTITY_PAPERS.has(paper) && !keepsIdScans) return { code: 'id-scan-not-kept', field }
  const isLong = [input.number, input.remark].some((text) => text.length > LONGEST_MOVE_IN_TEXT)
  return isLong ? { code: 'text-too-long', field } : undefined
}

/**
 * Gives a paper back: it is missing again where it is needed. Papers that an act was signed on stay with it.
 * **Refuses** `beyond-role`, `case-ended`, `paper-not-here`, `paper-signed`, `text-too-long`. Source: handbook R37.
 */
export function decideReturnPaper(
  facts: MoveInCaseFacts,
  { paper, of, remark }: { readonly paper: string; readonly of: string; readonly remark: string },
  context: DecisionContext,
): Result<ChangeDraft, PaperRefusal> {
  if (!mayRun('moveIn.takePaper', context)) return err({ code: 'beyond-role' })
  if (isEnded(facts.state)) return err({ code: 'case-ended' })
  const isHere = facts.state.papers.some((one) => one.paper === paper && one.of === of)
  if (!isHere) return err({ code: 'paper-not-here', field: paperKey({ paper, of }) })
  if (OF_AN_ACT.has(paper)) return err({ code: 'paper-signed', field: paperKey({ paper, of }) })
  const words = normalizeText(remark)
  if (words.length > LONGEST_MOVE_IN_TEXT) return err({ code: 'text-too-long', field: 'remark' })
  const data = { papers: [{ paper, of, remark: words }] }
  return ok({ cmd: 'moveIn.takePaper', items: [moveInEvent(facts, 'paperReturned', { data })] })
}

/**
 * 公章签字核对: whether the seal and the signatures agree; where they differ, in what.
 * **Refuses** `beyond-role`, `case-ended`, `not-received`, `seal-words-missing`, `text-too-long`. Source: handbook R37.
 */
export function decideCheckSeal(
  facts: MoveInCaseFacts,
  { agrees, remark }: { readonly agrees: boolean; readonly remark: string },
  context: DecisionContext,
): Result<ChangeDraft, PaperRefusal> {
  if (!mayRun('moveIn.checkSeal', context)) return err({ code: 'beyond-role' })
  if (isEnded(facts.state)) return err({ code: 'case-ended' })
  if (facts.state.arrival === null) return err({ code: 'not-received' })
  const words = normalizeText(remark)
  if (!agrees && words === '') return err({ code: 'seal-words-missing', field: 'remark' })
  if (words.length > LONGEST_MOVE_IN_TEXT) return err({ code: 'text-too-long', field: 'remark' })
  const data = { agrees, remark: words }
  return ok({ cmd: 'moveIn.checkSeal', items: [moveInEvent(facts, 'sealChecked', { data })] })
}

/** 装修告知. **Refuses** `beyond-role`, `case-ended`, `not-received`, `leaflet-told-already`. Source: handbook R48. */
export function decideTellLeaflet(facts: MoveInCaseFacts, context: DecisionContext): Result<ChangeDraft, PaperRefusal> {
  if (!mayRun('moveIn.tellLeaflet', context)) return err({ code: 'beyond-role' })
  if (isEnded(facts.state)) return err({ code: 'case-ended' })
  if (facts.state.arrival === null) return err({ code: 'not-received' })
  if (facts.state.leafletToldAt !== '') return err({ code: 'leaflet-told-already' })
  return ok({ cmd: 'moveIn.tellLeaflet', items: [moveInEvent(facts, 'leafletTold', { data: { told: true } })] })
}
