/** Erased person keys leave the target (decisions/0034): own files that hold one are written anew without it, and the old ones removed. */
import type { DeviceId } from '#shared/sync/change.ts'
import { personKeyOf } from '#shared/sync/personal.ts'
import { hash16 } from '#shared/sync/wire/fileNames.ts'
import { openPersonKeys, type PersonKeysFile, sealPersonKeys } from '#shared/sync/wire/personKeysFile.ts'
import { noteDone } from './fates.ts'
import { keysPath } from './layout.ts'
import { listKeys } from './look.ts'
import { askKey } from './plan.ts'
import { sealingOf } from './publish.ts'
import { openingOf, publishFile, type Round, readWhole } from './reach.ts'
import { DOCUMENTS } from './session.ts'

/**
 * Takes erased keys out of the files that this desk wrote, under its id and its former ones; again after every erasure, and until each file
 * was read. What others relayed is theirs to remove. Source `sync 4.3`.
 */
export async function dropErasedKeys(round: Round): Promise<void> {
  const { ports, device } = round
  const erased = new Set(await ports.desk.erasedKeys?.())
  if (erased.size === 0 || erased.size === (await ports.memory.document(DOCUMENTS.erased))) return
  const writers = [device, ...ports.desk.former()]
  for (const folder of writers) if (!(await cleanFolder(round, { folder, erased, writers }))) return
  await ports.memory.keepDocument(DOCUMENTS.erased, erased.size)
}

interface Cleaning {
  readonly folder: DeviceId
  readonly erased: ReadonlySet<string>
  readonly writers: readonly DeviceId[]
}

/** Whether no file of ours in the folder holds an erased key now. The new file comes first: a segment without its keys is of no use to anybody. */
async function cleanFolder(round: Round, { folder, erased, writers }: Cleaning): Promise<boolean> {
  const listed = await listKeys(round, folder)
  if (!listed) return false
  const clean = new Set<string>()
  const dirty: { readonly path: string; readonly file: PersonKeysFile }[] = []
  for (const { path } of listed) {
    const whole = await readWhole(round, path)
    if (!whole.ok) return false
    const opened = openPersonKeys(whole.bytes, openingOf(round))
    if (!opened.ok || !writers.includes(opened.value.device)) continue
    const keys = opened.value.keys.filter(({ secret }) => !erased.has(personKeyOf(secret).k))
    if (keys.length === opened.value.keys.length) clean.add(askKey(opened.value))
    else dirty.push({ path, file: { ...opened.value, device: round.device, keys } })
  }
  for (const { path, file } of dirty) {
    // Written anew once, however often its removal is refused.
    if (!clean.has(askKey(file)) && !(await publishAnew(round, folder, file))) return false
    clean.add(askKey(file))
    if (!(await removeOld(round, path))) return false
  }
  return true
}

async function publishAnew(round: Round, folder: DeviceId, file: PersonKeysFile): Promise<boolean> {
  const bytes = sealPersonKeys(file, sealingOf(round))
  const published = await publishFile(round, keysPath(folder, { first: file.first, last: file.last, bytes }), bytes)
  if (!published) return false
  round.isBusy = true
  if (folder !== round.device) return true
  await noteDone(round, { file: { path: published.path, size: bytes.length }, hash: hash16(bytes), fate: 'own' })
  round.session.verified.set(published.path, { publishedMs: round.nowMs, rightMs: 0 })
  return true
}

/** Forgotten before it goes: an own file that is missed would be published again. A copy that a cloud program named is not ours to remove. */
async function removeOld({ ports, session }: Round, path: string): Promise<boolean> {
  await ports.memory.dropFiles([path])
  session.notes.delete(path)
  session.missingSince.delete(path)
  return !OWN_NAME.test(path) || (await ports.target.remove([path])).ok
}

const OWN_NAME = /\/[a-z0-9-]+\.keys$/
