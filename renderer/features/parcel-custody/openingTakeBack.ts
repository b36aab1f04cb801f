/** Taking back what a table of the opening import brought in, a slice in one strict transaction; broken off on the way it is begun again. */
import { commitMany, type Drafts } from '#renderer/db/commitMany.ts'
import { type Desk, storageRefusal } from '#renderer/db/deskContext.ts'
import { draftsOfGroups } from '#renderer/db/draftsOfGroups.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import { breathe } from '#renderer/platform/breathe.ts'
import type { OpeningLine } from '#shared/domain/parcel-custody/openingCustody.ts'
import {
  decideTakeBackOpening,
  isUntouchedThing,
  OPENING_UNDO,
  type OpenedThing,
} from '#shared/domain/parcel-custody/openingTakeBack.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** Things of one transaction. */
const SLICE = 200

const thingsOf = (store: Store, ids: readonly string[]): Promise<readonly OpenedThing[]> =>
  Promise.all(ids.map(async (id) => ({ id, events: await loadLiveEvents(store, 'custodyItem', id) })))

/** Things of the rows that can be taken back. */
export async function untouchedThings(store: Store, lines: readonly OpeningLine[]): Promise<readonly string[]> {
  const known = lines.filter(({ standing }) => standing === 'known').map(({ id }) => id)
  return (await thingsOf(store, known)).filter(isUntouchedThing).map(({ id }) => id)
}

interface SliceDrafts extends Drafts {
  readonly ids: readonly string[]
}

/** Takes back what nothing was done on since; gives the things. Refusals as `decideTakeBackOpening`, and as the store. */
export async function takeBackOpening(
  desk: Desk,
  lines: readonly OpeningLine[],
  reason: string,
): Promise<Result<readonly string[], { readonly code: string }>> {
  const untouched = await untouchedThings(desk.store, lines)
  if (untouched.length === 0) return err({ code: 'nothing-to-take-back' })
  const back: string[] = []
  for (let at = 0; at < untouched.length; at += SLICE) {
    const done = await takeBackSlice(desk, untouched.slice(at, at + SLICE), reason)
    if (!done.ok) return back.length === 0 ? done : ok(back)
    back.push(...done.value)
    await breathe()
  }
  return ok(back)
}

async function takeBackSlice(
  { store, signature, observer }: Desk,
  ids: readonly string[],
  reason: string,
): Promise<Result<readonly string[], { readonly code: string }>> {
  observer.saving()
  try {
    const done = await commitMany<SliceDrafts, { readonly code: string }>(store, signature, async (context) => {
      const decided = decideTakeBackOpening(await thingsOf(store, ids), reason, context)
      if (!decided.ok) return decided
      const groups = decided.value.items.map((item) => [item])
      return ok({ ids: decided.value.ids, drafts: draftsOfGroups({ cmd: OPENING_UNDO }, groups) })
    })
    if (done.ok) observer.saved(store.clock.nowMs())
    else observer.refused()
    return done.ok ? ok(done.value.decided.ids) : done
  } catch (fault) {
    const refusal = storageRefusal(fault)
    observer.failed(refusal.code)
    return err(refusal)
  }
}
