/** Papers and drawings of a case: got, and given back (handbook R50, R51, 3.6). */
import { DRAWING_KINDS, PAPER_KINDS } from '#shared/domain/decoration/kinds.ts'
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { isDay } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { lengthInCharacters, normalizeText } from '#shared/kernel/text.ts'
import { type CaseFacts, caseEvent, isEnded, mayRun } from './caseFacts.ts'

/** In which form a paper came: 原件、复印件、已核对原件. */
export const PAPER_FORMS = ['original', 'copy', 'seen'] as const
/** One of them. */
export type PaperForm = (typeof PAPER_FORMS)[number]

/** A paper as it is taken in; `until` a day or empty. */
export interface PaperInput {
  readonly kind: string
  readonly form: string
  /** Folder or box. */
  readonly place: string
  readonly until: string
}

/** A drawing as it is taken in. */
export interface DrawingInput {
  readonly kind: string
  readonly place: string
}

/** All that was handed in at one time; `blobs` are the hashes of its scans. */
export interface TakingInput {
  readonly papers: readonly PaperInput[]
  readonly drawings: readonly DrawingInput[]
  readonly blobs: readonly string[]
  readonly remark: string
}

/** Why nothing is taken in or given back. */
export type PaperRefusal = Refusal<
  | 'beyond-role'
  | 'case-ended'
  | 'nothing-chosen'
  | 'paper-unknown'
  | 'paper-form-unknown'
  | 'paper-not-here'
  | 'drawing-unknown'
  | 'under-review'
  | 'day-invalid'
  | 'text-too-long'
>

const LONGEST = 120
const CMD = 'decoration.takePaper'

/**
 * Takes in papers and drawings, all that the client laid on the desk in one act; the last word on a paper wins, and a drawing of a kind that
 * is here already is its next version.
 * **Refuses** `nothing-chosen`, `paper-unknown`, `paper-form-unknown`, `drawing-unknown`, `under-review` (a new version of a drawing on which
 * engineering has not answered yet), `day-invalid`, `text-too-long` (over 120), `case-ended`, `beyond-role`. Source: handbook R50–R52.
 */
export function decideTakePapers(
  facts: CaseFacts,
  { papers, drawings, blobs, remark }: TakingInput,
  context: DecisionContext,
): Result<ChangeDraft, PaperRefusal> {
  const fault = caseFault(facts, context) ?? papersFault(papers) ?? drawingsFault(facts, drawings)
  if (fault) return err(fault)
  if (papers.length + drawings.length === 0) return err({ code: 'nothing-chosen' })
  if (lengthInCharacters(remark) > LONGEST) return err({ code: 'text-too-long', field: 'remark' })
  const item = told(facts, 'paperGot', {
    papers: papers.map(({ kind, form, place, until }) => ({ paper: kind, form, place: normalizeText(place), until })),
    drawings: drawings.map(({ kind, place }) => ({ drawing: kind, place: normalizeText(place) })),
    blobs: [...blobs],
    remark: normalizeText(remark),
  })
  return ok({ cmd: CMD, items: [item], ...(blobs.length === 0 ? {} : { blobs }) })
}

/**
 * Gives a paper back: it is missing again where it is needed. Papers of a case that has ended are given back too.
 * **Refuses** `paper-not-here`, `beyond-role`. Source: handbook R50.
 */
export function decideReturnPaper(
  facts: CaseFacts,
  paper: { readonly kind: string; readonly remark: string },
  context: DecisionContext,
): Result<ChangeDraft, PaperRefusal> {
  if (!mayRun(CMD, context)) return err({ code: 'beyond-role' })
  if (!facts.state.papers.some(({ kind }) => kind === paper.kind)) return err({ code: 'paper-not-here' })
  const remark = normalizeText(paper.remark)
  return ok({ cmd: CMD, items: [told(facts, 'paperReturned', { paper: paper.kind, remark })] })
}

function told(facts: CaseFacts, ev: string, data: RecordItem['data']): RecordItem {
  return caseEvent(facts, ev, { data })
}

function caseFault({ state }: CaseFacts, context: DecisionContext): PaperRefusal | undefined {
  if (!mayRun(CMD, context)) return { code: 'beyond-role' }
  return isEnded(state) ? { code: 'case-ended' } : undefined
}

function papersFault(papers: readonly PaperInput[]): PaperRefusal | undefined {
  for (const { kind, form, place, until } of papers) {
    if (!PAPER_KINDS.some((known) => known === kind)) return { code: 'paper-unknown', field: kind }
    if (!PAPER_FORMS.some((known) => known === form)) return { code: 'paper-form-unknown', field: kind }
    if (until !== '' && !isDay(until)) return { code: 'day-invalid', field: kind }
    if (lengthInCharacters(place) > LONGEST) return { code: 'text-too-long', field: kind }
  }
  return undefined
}

function drawingsFault({ state }: CaseFacts, drawings: readonly DrawingInput[]): PaperRefusal | undefined {
  const waiting = new Set(state.review.filter(({ conclusion }) => conclusion === '').flatMap((round) => round.drawings))
  for (const { kind, place } of drawings) {
    if (!DRAWING_KINDS.some((known) => known === kind)) return { code: 'drawing-unknown', field: kind }
    if ([...waiting].some((key) => key === kind || key.startsWith(`${kind}/`)))
      return { code: 'under-review', field: kind }
    if (lengthInCharacters(place) > LONGEST) return { code: 'text-too-long', field: kind }
  }
  return undefined
}
