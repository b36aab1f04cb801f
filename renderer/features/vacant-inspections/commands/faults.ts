/** Commands of faults: load, decide, commit; photographs are kept before a change names them. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { loadItemRules } from '#renderer/db/itemRules.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import { forgetSealedBlob, keepSealedBlob } from '#renderer/db/sealedBlobs.ts'
import type { Store, UndoPlan } from '#renderer/db/store.ts'
import { loadOpenFaultsOf } from '#renderer/features/vacant-inspections/queries/visitFacts.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import {
  decideMendFault,
  decideReinspectFault,
  type FaultFacts,
  type MendInput,
  type ReinspectionInput,
} from '#shared/domain/vacant-inspections/faults/faultSteps.ts'
import {
  decideFindFault,
  decideTakeBackFault,
  type FoundFault,
} from '#shared/domain/vacant-inspections/faults/findingFault.ts'
import { decideOrderFault } from '#shared/domain/vacant-inspections/faults/orderingFault.ts'
import type { HomeTask } from '#shared/domain/vacant-inspections/workOrders.ts'
import { isDay } from '#shared/kernel/days.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'

/** What a command refuses, as far as a screen needs it. */
export interface FaultRefused {
  readonly code: string
  readonly field?: string
}

/** What was done, and how it is taken back. */
export interface FaultDone {
  readonly id: string
  readonly undo: UndoPlan | undefined
}

type Done = Promise<Result<FaultDone, FaultRefused>>

/** A fault with its events' dots; undefined where there is none. May run inside a transaction of the store. */
export async function loadFaultFacts(store: Store, id: string): Promise<FaultFacts | undefined> {
  const row = await store.db.inspectionFaults.get(id)
  if (row === undefined) return undefined
  const events = await loadLiveEvents(store, 'inspectionFault', id)
  return { id, state: row.v, dots: events.map(({ dot }) => dot) }
}

/** What is kept first: pictures become hashes; a refused command leaves no file. */
async function withPictures(
  desk: Desk,
  pictures: readonly Uint8Array[],
  run: (photos: readonly string[]) => Done,
): Done {
  const photos: string[] = []
  const forget = async (): Promise<void> => {
    for (const hash of photos) await forgetSealedBlob(desk, hash)
  }
  for (const bytes of pictures) {
    const kept = await keepSealedBlob(desk, bytes)
    if (!kept.ok) {
      await forget()
      return kept
    }
    photos.push(kept.value)
  }
  const done = await run(photos)
  if (!done.ok) await forget()
  return done
}

type Decide = (
  facts: FaultFacts,
  context: DecisionContext,
) => Result<ChangeDraft, FaultRefused> | Promise<Result<ChangeDraft, FaultRefused>>

async function onFault(desk: Desk, id: string, decide: Decide): Done {
  const done = await runCommand(desk, async (context): Promise<Result<ChangeDraft, FaultRefused>> => {
    const facts = await loadFaultFacts(desk.store, id)
    return facts === undefined ? err({ code: 'fault-unknown' }) : decide(facts, context)
  })
  return done.ok ? ok({ id, undo: done.value.undo }) : err(done.error)
}

/** Pictures that were taken, not kept yet. */
interface Taken {
  readonly pictures: readonly Uint8Array[]
}

type FoundDraft = ChangeDraft & { readonly faultId: string }

/** Enters a fault that no visit found. Refusals as `decideFindFault`, `unit-unknown`, and as the host for photos. */
export function findFault(desk: Desk, { pictures, ...found }: Omit<FoundFault, 'photos'> & Taken): Done {
  return withPictures(desk, pictures, async (photos) => {
    const done = await runCommand(desk, async (context): Promise<Result<FoundDraft, FaultRefused>> => {
      const unit = found.unitId === '' ? undefined : await desk.store.db.units.get(found.unitId)
      if (found.unitId !== '' && (unit === undefined || unit.deleted))
        return err({ code: 'unit-unknown', field: 'unitId' })
      const open = found.unitId === '' ? [] : await loadOpenFaultsOf(desk.store, found.unitId)
      return decideFindFault(
        { ...found, photos },
        context,
        open.find(({ item }) => item === found.item),
      )
    })
    return done.ok ? ok({ id: done.value.draft.faultId, undo: done.value.undo }) : err(done.error)
  })
}

/** Takes a fault back that was none. Refusals as `decideTakeBackFault`. */
export async function takeBackFault(desk: Desk, id: string, reason: string): Done {
  const done = await runCommand(desk, async (context) => {
    const events = await loadLiveEvents(desk.store, 'inspectionFault', id)
    return decideTakeBackFault({ id, events }, reason, context)
  })
  return done.ok ? ok({ id, undo: done.value.undo }) : err(done.error)
}

/** A work order as the desk words it. */
export interface FaultTask extends Pick<HomeTask, 'kind' | 'matter' | 'department'> {
  /** ISO day at whose closing it is promised; empty for the default of the project. */
  readonly dueOn: string
}

/** Makes the work order of a fault and links it, in one change. Refusals as `decideOrderFault`. */
export function orderFault(desk: Desk, id: string, task: FaultTask): Done {
  const { store } = desk
  return onFault(desk, id, async (facts, context) => {
    const { unitId, itemId } = facts.state
    const unitCode = (await store.db.units.get(unitId))?.v.code ?? ''
    const running = itemId === null ? undefined : (await store.db.items.get(itemId))?.v
    const rules = await loadItemRules(store)
    const due = isDay(task.dueOn) ? zonedInstant(task.dueOn, rules.closing, rules.zone) : null
    const isOrdered = running?.status === 'open'
    return decideOrderFault({ facts, task: { ...task, due, unitId, unitCode }, isOrdered }, { rules, context })
  })
}

/** The department says that it is mended. Refusals as `decideMendFault`. */
export function mendFault(desk: Desk, id: string, input: MendInput): Done {
  return onFault(desk, id, (facts, context) => decideMendFault(facts, input, context))
}

/** 复查. Refusals as `decideReinspectFault`, and as the host for photos. */
export function reinspectFault(
  desk: Desk,
  id: string,
  { pictures, ...input }: Omit<ReinspectionInput, 'photos'> & Taken,
): Done {
  return withPictures(desk, pictures, (photos) =>
    onFault(desk, id, (facts, context) => decideReinspectFault(facts, { ...input, photos }, context)),
  )
}
