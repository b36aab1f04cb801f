/** Commands of violations: load, decide, commit; photographs are kept before a change names them. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import { forgetSealedBlob, keepSealedBlob } from '#renderer/db/sealedBlobs.ts'
import type { Store, UndoPlan } from '#renderer/db/store.ts'
import { caseClausesOf } from '#renderer/features/decoration/queries/review.ts'
import { isEnded } from '#shared/domain/decoration/cases/caseFacts.ts'
import { decideBar } from '#shared/domain/decoration/people/contractors.ts'
import { decideProposeDeduction, type ProposalInput } from '#shared/domain/decoration/violations/deducting.ts'
import {
  decideRecheck,
  decideRefuse,
  decideReport,
  type RecheckInput,
  type ReportInput,
} from '#shared/domain/decoration/violations/ending.ts'
import {
  decideFindViolation,
  decideHaltViolation,
  type FoundInput,
  type ViolationPlace,
} from '#shared/domain/decoration/violations/finding.ts'
import { decideMeasure, type MeasureInput } from '#shared/domain/decoration/violations/measures.ts'
import { decideServe, type ServedInput } from '#shared/domain/decoration/violations/serving.ts'
import { decideTakeBackViolation } from '#shared/domain/decoration/violations/takeBack.ts'
import type { ViolationFacts } from '#shared/domain/decoration/violations/violationFacts.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Refused } from './onCase.ts'
import { loadPasses } from './passFacts.ts'

/** What was done, and how it is taken back. */
export interface ViolationDone {
  readonly id: string
  readonly undo: UndoPlan | undefined
}

type Done = Promise<Result<ViolationDone, Refused>>

/** A violation with its events' dots; undefined where there is none. May run inside a transaction of the store. */
export async function loadViolation(store: Store, id: string): Promise<ViolationFacts | undefined> {
  const row = await store.db.decorationViolations.get(id)
  if (row === undefined) return undefined
  const events = await loadLiveEvents(store, 'decorationViolation', id)
  return { id, state: row.v, dots: events.map(({ dot }) => dot) }
}

/** What is kept first: pictures become hashes; a refused command leaves no file. */
async function withPictures(
  desk: Desk,
  pictures: readonly Uint8Array[],
  run: (hashes: readonly string[]) => Done,
): Done {
  const hashes: string[] = []
  const forget = async (): Promise<void> => {
    for (const hash of hashes) await forgetSealedBlob(desk, hash)
  }
  for (const bytes of pictures) {
    const kept = await keepSealedBlob(desk, bytes)
    if (!kept.ok) {
      await forget()
      return kept
    }
    hashes.push(kept.value)
  }
  const done = await run(hashes)
  if (!done.ok) await forget()
  return done
}

async function placeOf(store: Store, caseId: string): Promise<ViolationPlace | undefined> {
  const row = caseId === '' ? undefined : await store.db.decorationCases.get(caseId)
  if (caseId !== '' && row === undefined) return undefined
  const { clauses } = await caseClausesOf(store, caseId === '' ? null : caseId)
  return {
    caseId,
    unitId: row?.v.unitId ?? null,
    personId: row?.v.personId ?? null,
    contractorId: row?.v.contractorId ?? '',
    isEnded: row !== undefined && isEnded(row.v),
    codes: clauses.map(({ code }) => code),
  }
}

/** A new violation; `photos` of the patrol lie with the desk already. */
export interface NewViolation {
  readonly caseId: string
  readonly input: FoundInput
  readonly pictures: readonly Uint8Array[]
}

/** Keeps a violation. Refusals as `decideFindViolation`, `case-unknown`, `file-no-host`, and as the host. */
export function findViolation(desk: Desk, { caseId, input, pictures }: NewViolation): Done {
  return withPictures(desk, pictures, async (hashes) => {
    const done = await runCommand(desk, async (context) => {
      const place = await placeOf(desk.store, caseId)
      if (place === undefined) return err({ code: 'case-unknown' } as const)
      return decideFindViolation(place, { ...input, photos: [...input.photos, ...hashes] }, context)
    })
    return done.ok ? ok({ id: done.value.draft.violationId, undo: done.value.undo }) : done
  })
}

type Decide = (
  facts: ViolationFacts,
  context: DecisionContext,
) => Result<ChangeDraft, Refused> | Promise<Result<ChangeDraft, Refused>>

async function onViolation(desk: Desk, id: string, decide: Decide): Done {
  const done = await runCommand(desk, async (context): Promise<Result<ChangeDraft, Refused>> => {
    const facts = await loadViolation(desk.store, id)
    return facts === undefined ? err({ code: 'violation-unknown' }) : decide(facts, context)
  })
  return done.ok ? ok({ id, undo: done.value.undo }) : done
}

/** 制止. Refusals as `decideHaltViolation`. */
export function haltViolation(desk: Desk, id: string, remark: string): Done {
  return onViolation(desk, id, (facts, context) => decideHaltViolation(facts, remark, context))
}

/** 送达. Refusals as `decideServe`, and as the host for photos. */
export function serveNotice(
  desk: Desk,
  id: string,
  {
    pictures,
    ink,
    ...input
  }: Omit<ServedInput, 'photos' | 'signature'> & {
    readonly pictures: readonly Uint8Array[]
    /** What whoever took it, or the witness, drew on the pad. */
    readonly ink?: Uint8Array | undefined
  },
): Done {
  return withPictures(desk, ink === undefined ? pictures : [ink, ...pictures], (hashes) => {
    const [signature = '', ...photos] = ink === undefined ? ['', ...hashes] : hashes
    return onViolation(desk, id, (facts, context) => decideServe(facts, { ...input, signature, photos }, context))
  })
}

/** As the register of workers takes it. */
const LONGEST_BAR_WORD = 120

/** A measure; where a worker is barred, the passes that are void with it. */
export interface MeasureAsked extends MeasureInput {
  readonly passIds?: readonly string[]
}

/** A rung of the ladder; who is barred is barred in the register in the same change. Refusals as `decideMeasure` and `decideBar`. */
export function takeMeasure(desk: Desk, id: string, { passIds = [], ...input }: MeasureAsked): Done {
  return onViolation(desk, id, async (facts, context) => {
    const decided = decideMeasure(facts, input, context)
    if (!decided.ok || input.measure !== 'bar-worker' || input.workerId === null) return decided
    const row = await desk.store.db.workers.get(input.workerId)
    const barredOn = row === undefined || row.deleted ? undefined : (row.v.barredOn ?? '')
    // Who is barred already stays so since the first day.
    if (barredOn !== undefined && barredOn !== '') return decided
    const passes = await loadPasses(desk.store, passIds)
    // The register has a short word, the violation the whole of it.
    const why = [...input.remark].slice(0, LONGEST_BAR_WORD).join('')
    const barred = decideBar({ e: 'worker', id: input.workerId, barredOn, passes }, why, context)
    return barred.ok ? ok({ ...decided.value, items: [...decided.value.items, ...barred.value.items] }) : barred
  })
}

/** Proposes a deduction by the signed clauses. Refusals as `decideProposeDeduction`. */
export function proposeDeduction(desk: Desk, id: string, input: ProposalInput): Done {
  const { store } = desk
  return onViolation(desk, id, async (facts, context) => {
    const { caseId } = facts.state
    const row = caseId === '' ? undefined : await store.db.decorationCases.get(caseId)
    const agreed = row === undefined ? null : { state: row.v, clauses: await caseClausesOf(store, caseId) }
    return decideProposeDeduction(facts, { input, agreed }, context)
  })
}

/** 复查. Refusals as `decideRecheck`, and as the host for photos. */
export function recheckViolation(
  desk: Desk,
  id: string,
  { pictures, ...input }: Omit<RecheckInput, 'photos'> & { readonly pictures: readonly Uint8Array[] },
): Done {
  return withPictures(desk, pictures, (photos) =>
    onViolation(desk, id, (facts, context) => decideRecheck(facts, { ...input, photos }, context)),
  )
}

/** 拒不整改. Refusals as `decideRefuse`. */
export function refuseToMend(desk: Desk, id: string, why: string): Done {
  return onViolation(desk, id, (facts, context) => decideRefuse(facts, why, context))
}

/** 报告主管部门. Refusals as `decideReport`. */
export function reportViolation(desk: Desk, id: string, input: ReportInput, paper?: PaperDecision): Done {
  return onViolation(desk, id, (facts, context) => decideReport(facts, { input, paper }, context))
}

/** Takes a violation back. Refusals as `decideTakeBackViolation`. */
export async function takeBackViolation(desk: Desk, id: string, reason: string): Done {
  const { store } = desk
  const done = await runCommand(desk, async (context) => {
    const events = await loadLiveEvents(store, 'decorationViolation', id)
    return decideTakeBackViolation({ id, events }, reason, context)
  })
  return done.ok ? ok({ id, undo: done.value.undo }) : done
}
