/** 二次验收: what was found and the paper that says it are one change; pictures are kept first, and a refused command leaves none. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import { forgetSealedBlob, keepSealedBlob } from '#renderer/db/sealedBlobs.ts'
import { reinspectionPaper } from '#renderer/features/move-in/faults/faultPapers.ts'
import { faultPlace } from '#renderer/features/move-in/faults/faultWords.ts'
import { faultLinesOf } from '#renderer/features/move-in/queries/faults.ts'
import { paperText } from '#renderer/text/text.ts'
import type { DecisionContext } from '#shared/domain/draft.ts'
import {
  decideLookAtFaults,
  type FaultLook,
  type LookedAt,
  type LookInput,
} from '#shared/domain/move-in/faults/lookingAgain.ts'
import { buildReinspection } from '#shared/domain/move-in/faults/reinspectionSheet.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { loadMoveIn, type Refused } from './onMoveIn.ts'

/** A look as it is typed: pictures are bytes yet. */
export interface LookTold extends Omit<LookInput, 'looks' | 'signature'> {
  readonly looks: readonly (Omit<FaultLook, 'photos'> & { readonly pictures: readonly Uint8Array[] })[]
  /** What the owner drew; undefined where nothing. */
  readonly ink: Uint8Array | undefined
  /** Number of the paper that was filled in by hand; empty = the desk issues one. */
  readonly paperNumber: string
}

/** The paper of the look, where the desk issued one. */
export interface LookDone {
  readonly issued: { readonly sheetId: string; readonly number: string } | undefined
}

/** Enters a look at faults of one case. Refusals as `decideLookAtFaults` and `decideIssue`; `case-unknown`, and as the host for pictures. */
export async function lookAtFaults(desk: Desk, caseId: string, told: LookTold): Promise<Result<LookDone, Refused>> {
  const kept: string[] = []
  const keep = async (bytes: Uint8Array): Promise<Result<string, Refused>> => {
    const one = await keepSealedBlob(desk, bytes)
    if (one.ok) kept.push(one.value)
    return one
  }
  const input = await inputOf(told, keep)
  const done = input.ok ? await enterLook(desk, caseId, { input: input.value, told }) : input
  if (!done.ok) for (const hash of kept) await forgetSealedBlob(desk, hash)
  return done
}

async function inputOf(
  { looks, ink, paperNumber: _, ...told }: LookTold,
  keep: (bytes: Uint8Array) => Promise<Result<string, Refused>>,
): Promise<Result<LookInput, Refused>> {
  const withPhotos: FaultLook[] = []
  for (const { pictures, ...look } of looks) {
    const photos: string[] = []
    for (const bytes of pictures) {
      const one = await keep(bytes)
      if (!one.ok) return one
      photos.push(one.value)
    }
    withPhotos.push({ ...look, photos })
  }
  const signed = told.way === 'pad' && ink !== undefined ? await keep(ink) : ok('')
  return signed.ok ? ok({ ...told, looks: withPhotos, signature: signed.value }) : signed
}

interface Entered {
  readonly input: LookInput
  readonly told: LookTold
}

async function enterLook(desk: Desk, caseId: string, { input, told }: Entered): Promise<Result<LookDone, Refused>> {
  const { store } = desk
  const decide = async (context: DecisionContext): Promise<Result<LookedAt, Refused>> => {
    const facts = await loadMoveIn(store, caseId)
    return facts === undefined ? err({ code: 'case-unknown' }) : decideLookAtFaults(facts, input, context)
  }
  const number = normalizeText(told.paperNumber)
  // A paper of today is issued now; what was earlier was written on a paper of its own.
  if (input.at !== '' || (input.way === 'paper' && number !== '')) return enterFilled(desk, { decide, number })
  const done = await issueFilled(desk, reinspectionPaper, async (context, decision) => {
    const decided = await decide(decision)
    if (!decided.ok) return decided
    const row = await store.db.moveInCases.get(caseId)
    const { item, cmd } = decided.value
    return ok({
      model: (await modelOf(desk, { caseId, input, looked: decided.value, context })) as unknown as JsonObject,
      ...{ personId: row?.v.personId ?? null, unitId: row?.v.unitId ?? null, cmd },
      items: (issued) => [item(issued)],
      blobs: decided.value.blobs ?? [],
    })
  })
  return done.ok
    ? ok({ issued: { sheetId: done.value.draft.sheetId, number: done.value.draft.number } })
    : err(done.error)
}

/** Entered from a paper that was filled in by hand: it has its number already. */
async function enterFilled(
  desk: Desk,
  {
    decide,
    number,
  }: { readonly decide: (context: DecisionContext) => Promise<Result<LookedAt, Refused>>; readonly number: string },
): Promise<Result<LookDone, Refused>> {
  const done = await runCommand(desk, async (context) => {
    const decided = await decide(context)
    if (!decided.ok) return decided
    const { item, faults: _, ...draft } = decided.value
    const sheet =
      number === '' ? undefined : await desk.store.db.sheets.where('v.number').equals(number.toUpperCase()).first()
    return ok({ ...draft, items: [item({ sheetId: sheet?.id ?? null, number: sheet?.v.number ?? number })] })
  })
  return done.ok ? ok({ issued: undefined }) : err(done.error)
}

interface Looked {
  readonly caseId: string
  readonly input: LookInput
  readonly looked: LookedAt
  readonly context: SheetContext
}

async function modelOf({ store, signature }: Desk, { caseId, input, looked, context }: Looked) {
  const rows = (await store.db.moveInCases.bulkGet([caseId])).flatMap((row) => row ?? [])
  const lines = await faultLinesOf(store, rows, context.at.day)
  const [first] = lines
  const looker = (await store.db.staff.get(input.officerId || signature.actor.id))?.v.name ?? ''
  return buildReinspection(
    {
      ...{ unit: first?.unitCode ?? '', owner: first?.ownerName ?? '', looker },
      day: input.at === '' ? context.at.day : store.dayOf(Date.parse(input.at)),
      unsigned: input.way === 'absent' ? normalizeText(input.why) : '',
      faults: looked.faults.flatMap(({ fault, look }) => {
        const line = lines.find((one) => one.fault.id === fault.id)
        const { what, responsible, dueOn } = fault
        return line === undefined ? [] : [{ place: faultPlace(line, paperText()), what, responsible, dueOn, look }]
      }),
    },
    context,
  )
}
