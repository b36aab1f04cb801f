/** Binding this community to a folder, leaving it, and taking newer keys from it (sync 5). Nothing is written before all is judged. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { keepKeysText, keepRing } from '#renderer/db/keysFile.ts'
import { useExchange } from '#renderer/stores/useExchange.ts'
import { isLeader } from '#shared/domain/roles.ts'
import { utf8 } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { isSuccessor, openByRing } from '#shared/sync/wire/keysFile.ts'
import { judgeFolder, type NumberedKeys, newestKeys } from './folderVerdict.ts'
import { openNewestKeys } from './openKeys.ts'
import { currentKeys, type KeysRefusal, keysOnTarget, publishToTarget } from './passphraseCommands.ts'
import { TARGET_README } from './targetReadme.ts'

/** What is bound, and the passphrase where the folder's keys have to be opened with it. */
export interface Binding {
  readonly path: string
  readonly passphrase?: string
}

/**
 * Binds this community to a folder and asks the exchange to begin. **Refuses** `beyond-role`, `practice`, `passphrase-missing` (set it
 * first), `keys-unknown` (the folder's keys are not this desk's), what `judgeFolder` and `openKeys` refuse, and as the host does.
 */
export async function bindFolder(desk: Desk, { path, passphrase }: Binding): Promise<Result<null, KeysRefusal>> {
  if (!isLeader(desk.signature.actor)) return err({ code: 'beyond-role' })
  if (desk.info.demo) return err({ code: 'practice' })
  const { bridge, store } = desk
  const facts = await bridge.folder.inspect({ path })
  if (!facts.ok) return facts
  const verdict = judgeFolder(facts.value, { kind: 'bind', workspace: store.workspace })
  if (!verdict.ok) return err({ code: verdict.error })
  const own = await ownKeys(desk)
  if (!own.ok) return own
  const keys = await keysFor(desk, {
    own: own.value,
    texts: facts.value.keysFiles,
    ...(passphrase === undefined ? {} : { passphrase }),
  })
  if (!keys.ok) return keys
  const create = verdict.value.kind !== 'ours'
  const bound = await bridge.folder.bind({ workspaceId: store.workspace, path, create, readme: TARGET_README })
  if (!bound.ok) return bound
  const { file, text } = keys.value
  // Also after a cut between the marker and the keys: the same bytes twice are one file.
  const published = await publishToTarget(desk, file.number, utf8(text))
  if (!published.ok) return published
  await keepKeysText(store, text)
  useExchange.getState().runner?.targetChanged()
  return ok(null)
}

/** Of a desk that cannot reach the folder it leaves, the keys it made or read last. */
async function ownKeys(desk: Desk): Promise<Result<NumberedKeys | undefined, KeysRefusal>> {
  const current = await currentKeys(desk)
  const kept = current.ok ? current : await currentKeys({ ...desk, info: { ...desk.info, demo: true } })
  return kept
}

interface Candidates {
  readonly own: NumberedKeys | undefined
  readonly texts: readonly string[]
  readonly passphrase?: string
}

/** The keys file that will count on the folder: this desk's on a new one; otherwise the folder's, once it is proved to be the same community's. */
async function keysFor(desk: Desk, { own, texts, passphrase }: Candidates): Promise<Result<NumberedKeys, KeysRefusal>> {
  const all = own === undefined ? texts : [...texts, own.text]
  // A new folder is bound with a passphrase or not at all.
  if (all.length === 0) return err({ code: 'passphrase-missing' })
  const there = newestKeys(all, desk.store.workspace)
  if (!there.ok) return err({ code: there.error })
  if (there.value.text === own?.text) return there
  const newer = openByRing(there.value.file, desk.store.ring.read())
  if (newer) {
    await keepRing(desk.store, newer)
    return there
  }
  return passphrase === undefined ? err({ code: 'keys-unknown' }) : proved(desk, there.value, passphrase)
}

async function proved(desk: Desk, there: NumberedKeys, typed: string): Promise<Result<NumberedKeys, KeysRefusal>> {
  const ring = await openNewestKeys(there, { by: 'passphrase', typed })
  if (!ring.ok) return ring
  if (!isSuccessor(ring.value, desk.store.ring.read())) return err({ code: 'keys-unknown' })
  await keepRing(desk.store, ring.value)
  return ok(there)
}

/** Takes newer keys from the bound folder by the passphrase that opens them; the exchange goes on. **Refuses** as `openKeys`. */
export async function enterPassphrase(desk: Desk, typed: string): Promise<Result<null, KeysRefusal>> {
  const texts = await keysOnTarget(desk)
  if (!texts.ok) return texts
  const there = newestKeys(texts.value, desk.store.workspace)
  if (!there.ok) return err({ code: there.error })
  const taken = await proved(desk, there.value, typed)
  if (!taken.ok) return taken
  await keepKeysText(desk.store, taken.value.text)
  useExchange.getState().runner?.lookNow()
  return ok(null)
}

/** Whether the bound folder is ours but for its marker: then it may be written again. */
export async function canMarkFolder({ bridge, store }: Desk): Promise<boolean> {
  const { workspace: workspaceId, device } = store
  return (await bridge.folder.mark({ workspaceId, device, step: 'look' })).ok
}

/** Writes the marker of the bound folder again. **Refuses** `beyond-role`, `not-ours` (nothing of this desk lies there), and as the host does. */
export async function markFolder(desk: Desk): Promise<Result<null, KeysRefusal>> {
  if (!isLeader(desk.signature.actor)) return err({ code: 'beyond-role' })
  const { workspace: workspaceId, device } = desk.store
  const done = await desk.bridge.folder.mark({ workspaceId, device, step: 'write' })
  if (!done.ok) return done
  useExchange.getState().runner?.lookNow()
  return ok(null)
}

/** Leaves the folder as it is and works alone. **Refuses** `beyond-role`, and as the host does. */
export async function unbindFolder(desk: Desk): Promise<Result<null, KeysRefusal>> {
  if (!isLeader(desk.signature.actor)) return err({ code: 'beyond-role' })
  const done = await desk.bridge.folder.unbind({ workspaceId: desk.store.workspace })
  if (!done.ok) return done
  useExchange.getState().runner?.targetChanged()
  return ok(null)
}
