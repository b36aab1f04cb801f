/** Commands of patrols: load, decide, commit; photographs are kept before a change names them. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { applyLate } from '#renderer/db/lateEntry.ts'
import { forgetSealedBlob, keepSealedBlob } from '#renderer/db/sealedBlobs.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { loadPatrolFacts, loadPatrolTarget, type SlotAsked } from '#renderer/features/decoration/queries/patrols.ts'
import {
  decideRecordPatrols,
  type PatrolRefusal,
  type PatrolTarget,
  type PatrolWord,
} from '#shared/domain/decoration/patrols/record.ts'
import { decideTakeBackPatrol } from '#shared/domain/decoration/patrols/takeBack.ts'
import type { ChangeDraft } from '#shared/domain/draft.ts'
import type { LateRefusal } from '#shared/domain/lateEntry.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** What a command refuses, as far as a screen needs it. */
export interface PatrolRefused {
  readonly code: string
  readonly field?: string
  readonly detail?: Readonly<Record<string, string | number>>
}

/** What was entered. */
export interface PatrolDone {
  readonly ids: readonly string[]
  readonly undo: UndoPlan | undefined
}

/**
 * Enters the patrol of these slots with the same words; pictures are kept first. A refused command leaves no file.
 * Refusals as `decideRecordPatrols` and `enterLate`, `patrol-not-due` for a slot that is gone, `file-no-host`, and as the host.
 */
export async function recordPatrols(
  desk: Desk,
  slots: readonly SlotAsked[],
  { word, pictures }: { readonly word: Omit<PatrolWord, 'photos'>; readonly pictures: readonly Uint8Array[] },
): Promise<Result<PatrolDone, PatrolRefused>> {
  const photos: string[] = []
  for (const bytes of pictures) {
    const kept = await keepSealedBlob(desk, bytes)
    if (!kept.ok) {
      await forgetAll(desk, photos)
      return kept
    }
    photos.push(kept.value)
  }
  const done = await record(desk, slots, { ...word, photos })
  if (!done.ok) await forgetAll(desk, photos)
  return done
}

async function record(
  desk: Desk,
  slots: readonly SlotAsked[],
  word: PatrolWord,
): Promise<Result<PatrolDone, PatrolRefused>> {
  const { store } = desk
  const done = await runCommand(desk, async (context): Promise<Result<ChangeDraft, PatrolRefusal | LateRefusal>> => {
    const targets: PatrolTarget[] = []
    for (const slot of slots) {
      const target = await loadPatrolTarget(store, slot)
      if (target === undefined) return err({ code: 'patrol-not-due', detail: { unit: '' } })
      targets.push(target)
    }
    const decided = decideRecordPatrols(targets, word, { ...context, zone: store.zone() })
    if (!decided.ok) return decided
    const { isLate, ...draft } = decided.value
    const late = isLate ? { at: word.at, paperNumber: word.paperNumber, form: 'decoration-patrol' } : undefined
    return applyLate(store, draft, { late, context })
  })
  if (!done.ok) return err(done.error)
  return ok({ ids: done.value.draft.items.map(({ id }) => id), undo: done.value.undo })
}

async function forgetAll(desk: Desk, hashes: readonly string[]): Promise<void> {
  for (const hash of hashes) await forgetSealedBlob(desk, hash)
}

/** Takes the entry of a slot back. Refusals as `decideTakeBackPatrol`. */
export function takeBackPatrol(desk: Desk, id: string, reason: string) {
  return runCommand(desk, async (context) =>
    decideTakeBackPatrol(await loadPatrolFacts(desk.store, id), reason, context),
  )
}
