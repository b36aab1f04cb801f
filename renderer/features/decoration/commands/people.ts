/** Commands on the registers of contractors and workers: load, decide, commit; pictures are kept before a change names them. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { erasePersonKeys } from '#renderer/db/personKeyPacks.ts'
import { openForm } from '#renderer/db/registerForm.ts'
import { forgetSealedBlob, keepSealedBlob } from '#renderer/db/sealedBlobs.ts'
import type { Store, UndoPlan } from '#renderer/db/store.ts'
import type { ContractorInput } from '#shared/domain/decoration/people/contractors.ts'
import { decideBar, decideLiftBar, decideSaveContractor } from '#shared/domain/decoration/people/contractors.ts'
import { decideEraseIdentity } from '#shared/domain/decoration/people/identityErasing.ts'
import type { OpenedRecord } from '#shared/domain/decoration/people/registerDraft.ts'
import { decideSaveWorker, readIdNumber, type WorkerInput } from '#shared/domain/decoration/people/workers.ts'
import type { ChangeDraft } from '#shared/domain/draft.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Refused } from './onCase.ts'
import { type Barred, loadPasses } from './passFacts.ts'
import { pastPassesOf } from './pastPasses.ts'

/** Keeps a contractor; `opened` is what its form rests on. Refusals as `decideSaveContractor`. */
export function saveContractor(desk: Desk, input: ContractorInput, opened?: OpenedRecord) {
  const { db } = desk.store
  return runCommand(desk, async (context) => {
    const rows = (await db.contractors.toArray()).filter((row) => !row.deleted && row.id !== opened?.id)
    const others = rows.map(({ v }) => v.name ?? '')
    return decideSaveContractor(input, { opened, others }, context)
  })
}

/** Pictures of a worker that are kept with this save. */
export interface WorkerPictures {
  readonly photo?: Uint8Array | undefined
  readonly copy?: Uint8Array | undefined
}

/** What a worker's form asks to be kept. */
export interface WorkerSave {
  readonly input: Omit<WorkerInput, 'photo' | 'copy'>
  readonly pictures?: WorkerPictures
  readonly opened?: OpenedRecord | undefined
}

/** A worker that is kept. */
export interface SavedWorker {
  readonly workerId: string
  readonly undo: UndoPlan | undefined
}

/** Keeps a worker, and what identifies them apart. Refusals as `decideSaveWorker`, `file-no-host`, and as the host; a refused save leaves no file. */
export async function saveWorker(
  desk: Desk,
  { input, pictures = {}, opened }: WorkerSave,
): Promise<Result<SavedWorker, Refused>> {
  const kept: string[] = []
  const keep = async (bytes: Uint8Array | undefined): Promise<Result<string, Refused>> => {
    if (bytes === undefined) return ok('')
    const done = await keepSealedBlob(desk, bytes)
    if (done.ok) kept.push(done.value)
    return done
  }
  const photo = await keep(pictures.photo)
  const copy = photo.ok ? await keep(pictures.copy) : photo
  const done =
    photo.ok && copy.ok
      ? await commitWorker(desk, { ...input, photo: photo.value, copy: copy.value }, opened)
      : err(photo.ok ? (copy.ok ? { code: 'failed' } : copy.error) : photo.error)
  if (!done.ok) for (const hash of kept) await forgetSealedBlob(desk, hash)
  return done
}

async function commitWorker(
  desk: Desk,
  input: WorkerInput,
  opened: OpenedRecord | undefined,
): Promise<Result<SavedWorker, Refused>> {
  const { store } = desk
  const done = await runCommand(desk, async (context) => {
    const identity = opened === undefined ? undefined : await identityOf(store, opened.id)
    return decideSaveWorker(input, { opened, identity, sameNumber: await withNumber(store, input.idNumber) }, context)
  })
  if (!done.ok) return err(done.error)
  return ok({ workerId: done.value.draft.workerId, undo: done.value.undo })
}

/** The identity that stands, as its record says; index `workerIdentities.v.workerId`. */
async function identityOf(store: Store, workerId: string): Promise<OpenedRecord | undefined> {
  const rows = await store.db.workerIdentities.where('v.workerId').equals(workerId).toArray()
  const row = rows.findLast((one) => !one.deleted)
  if (row === undefined) return undefined
  const { values, seen } = await openForm(store, 'workerIdentity', row)
  return { id: row.id, seen, before: values }
}

/** Workers whose number is the typed one: by its tag, because the number itself is not stored open; index `workerIdentities.v.idNumberTag`. */
async function withNumber({ db, seal }: Store, typed: string): Promise<readonly string[]> {
  const number = readIdNumber(typed)
  if (number === '') return []
  const rows = await db.workerIdentities.where('v.idNumberTag').equals(seal.tag(number)).toArray()
  return rows.filter((row) => !row.deleted).map(({ v }) => v.workerId ?? '')
}

async function barredOn({ db }: Store, { e, id }: Barred): Promise<string | undefined> {
  const row = e === 'contractor' ? await db.contractors.get(id) : await db.workers.get(id)
  return row === undefined || row.deleted ? undefined : (row.v.barredOn ?? '')
}

/** Why somebody is barred, and which of their passes are void with it. */
export interface BarAsked {
  readonly why: string
  readonly passIds: readonly string[]
}

/** Bars a contractor or worker, and voids passes in the same change. Refusals as `decideBar`. */
export function barSomebody(desk: Desk, who: Barred, { why, passIds }: BarAsked) {
  const { store } = desk
  return runCommand(desk, async (context) => {
    const passes = await loadPasses(store, passIds)
    return decideBar({ ...who, barredOn: await barredOn(store, who), passes }, why, context)
  })
}

/** Admits them again. Refusals as `decideLiftBar`. */
export function liftBar(desk: Desk, who: Barred) {
  return runCommand(desk, async (context) =>
    decideLiftBar({ ...who, barredOn: await barredOn(desk.store, who) }, context),
  )
}

/** Erases what identifies a worker: records first, then their keys, so that no copy of a change can be opened again. Refusals as `decideEraseIdentity`. */
export async function eraseIdentity(desk: Desk, workerId: string): Promise<Result<ChangeDraft, Refused>> {
  const { store } = desk
  const done = await runCommand(desk, async (context) => {
    const rows = await store.db.workerIdentities.where('v.workerId').equals(workerId).toArray()
    const identityIds = rows.filter((row) => !row.deleted).map(({ id }) => id)
    return decideEraseIdentity({ identityIds, passes: await pastPassesOf(store, workerId) }, context)
  })
  if (!done.ok) return err(done.error)
  for (const id of done.value.draft.identityIds) await erasePersonKeys(store, id)
  return ok(done.value.draft)
}
