/** Commands of a case's papers: in, back, compared, told of; and 缺件条. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import { forgetSealedBlob, keepSealedBlob } from '#renderer/db/sealedBlobs.ts'
import { settingOf } from '#renderer/db/settings.ts'
import { missingPaper } from '#renderer/features/move-in/cases/casePapers.ts'
import { caseMissing } from '#renderer/features/move-in/queries/casesPapers.ts'
import { loadMoveInFacts } from '#renderer/features/move-in/queries/stand.ts'
import {
  decideCheckSeal,
  decideReturnPaper,
  decideTakePapers,
  decideTellLeaflet,
  type PaperInput,
} from '#shared/domain/move-in/cases/takingPapers.ts'
import { decideReveal } from '#shared/domain/owner-files/reveals.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { onMoveIn, type Refused } from './onMoveIn.ts'

/** A paper as it is laid on the desk; its scan is kept first. */
export interface TypedPaper extends Omit<PaperInput, 'blob'> {
  readonly scan: Uint8Array | null
}

/** Takes papers in. A refused command leaves no file. Refusals as `decideTakePapers`, `case-unknown`, and as the host. */
export async function takeMoveInPapers(desk: Desk, id: string, typed: readonly TypedPaper[]) {
  const kept = await keepScans(desk, typed)
  if (!kept.ok) return kept
  const papers = kept.value
  const done = await onMoveIn(desk, id, async (facts, context) => {
    const { needs } = await loadMoveInFacts(desk.store, facts.state)
    const keepsIdScans = await settingOf(desk.store, 'file.keep-id-scan')
    return decideTakePapers(facts, papers, { terms: { needs, keepsIdScans }, context })
  })
  if (!done.ok) await forget(desk, papers)
  return done
}

async function keepScans(desk: Desk, typed: readonly TypedPaper[]): Promise<Result<readonly PaperInput[], Refused>> {
  const papers: PaperInput[] = []
  for (const { scan, ...paper } of typed) {
    const kept = scan === null ? ok('') : await keepSealedBlob(desk, scan)
    if (!kept.ok) {
      await forget(desk, papers)
      return err(kept.error)
    }
    papers.push({ ...paper, blob: kept.value })
  }
  return ok(papers)
}

async function forget(desk: Desk, papers: readonly PaperInput[]): Promise<void> {
  for (const { blob } of papers) if (blob !== '') await forgetSealedBlob(desk, blob)
}

/** Records that somebody looks at the scans of a case: every paper may show whose it is. Refusals as `decideReveal`, `case-unknown`. */
export async function lookAtMoveInScans(desk: Desk, id: string): Promise<Result<null, Refused>> {
  const row = await desk.store.db.moveInCases.get(id)
  if (row === undefined) return err({ code: 'case-unknown' })
  const looked = { personId: row.v.personId ?? id, what: 'scan', reason: 'open-matter' } as const
  const done = await runCommand(desk, (context) => decideReveal(looked, context))
  return done.ok ? ok(null) : done
}

/** Gives a paper back. Refusals as `decideReturnPaper`, `case-unknown`. */
export function returnMoveInPaper(desk: Desk, id: string, paper: { readonly paper: string; readonly of: string }) {
  return onMoveIn(desk, id, (facts, context) => decideReturnPaper(facts, { ...paper, remark: '' }, context))
}

/** 公章签字核对. Refusals as `decideCheckSeal`, `case-unknown`. */
export function checkSeal(desk: Desk, id: string, input: { readonly agrees: boolean; readonly remark: string }) {
  return onMoveIn(desk, id, (facts, context) => decideCheckSeal(facts, input, context))
}

/** 装修告知. Refusals as `decideTellLeaflet`, `case-unknown`. */
export function tellLeaflet(desk: Desk, id: string) {
  return onMoveIn(desk, id, decideTellLeaflet)
}

/** Issues 缺件条. **Refuses** `nothing-missing`, `case-unknown`, and as `decideIssue`. */
export function issueMoveInMissing(desk: Desk, id: string) {
  return issueFilled(desk, missingPaper, async (context) => {
    const row = await desk.store.db.moveInCases.get(id)
    return row === undefined ? err({ code: 'case-unknown' }) : caseMissing(desk.store, row, context)
  })
}
