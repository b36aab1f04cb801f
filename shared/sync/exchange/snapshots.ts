/** Snapshots (sync 4.9, 5): a new desk begins with the newest that opens and is what its hash says; a desk makes one when it is worth it. */
import { fromUtf8 } from '#shared/kernel/bytes.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { parseJson } from '#shared/kernel/parseJson.ts'
import type { DeviceId, Frontier, RecordKey } from '#shared/sync/change.ts'
import { makeHlc } from '#shared/sync/hlc.ts'
import { isPlain } from '#shared/sync/shape.ts'
import type { SnapshotSource } from '#shared/sync/snapshot.ts'
import type { AggregateState, RegisterState } from '#shared/sync/state.ts'
import { parseSnapshotName } from '#shared/sync/wire/fileNames.ts'
import { openPersonKeys } from '#shared/sync/wire/personKeysFile.ts'
import type { PersonKeyEntry } from '#shared/sync/wire/segment.ts'
import { type OpenedSnapshot, openSnapshot, sealSnapshot } from '#shared/sync/wire/snapshotFile.ts'
import { isSameFrontier } from './acks.ts'
import { countOf } from './coverage.ts'
import { parseSnapshotNote, SNAPSHOTS, snapshotNotePath, snapshotPath } from './layout.ts'
import { listKeys } from './look.ts'
import { sealingOf } from './publish.ts'
import { listFolder, openingOf, publishFile, type Round, readWhole } from './reach.ts'
import { DOCUMENTS } from './session.ts'

/** A snapshot may be large; a longer one is nobody's. */
const SNAPSHOT_BYTES = 1024 * 1024 * 1024
/** A desk that is not the first in the row waits until there is twice as much to save. */
const PATIENCE = 2
const ACTIVE_MS = 7 * 24 * 60 * 60 * 1000

/** Begins with a snapshot where this desk has applied nothing of anybody yet. What does not open, or is not as hashed, is passed over (case 41). */
export async function beginWithSnapshot(round: Round, devices: readonly DeviceId[]): Promise<void> {
  const { session, ports } = round
  if (!isBeginning(round)) return
  const names = await snapshotNames(round)
  if (names.length === 0) return
  const keys = await everyKey(round, devices)
  for (const name of names) {
    const opened = await readSnapshot(round, name)
    if (round.fault) return
    if (!opened) continue
    const bytes = opened.text()
    if (!bytes) continue
    // Whoever adopts it looks at the hash: a large one is not hashed twice.
    const isTaken = await ports.desk.adoptSnapshot({ bytes, hash: opened.head.stateHash, keys })
    if (!isTaken) continue
    session.hadSnapshot = true
    round.frontier = await ports.desk.frontier()
    session.frontier = round.frontier
    round.isBusy = true
    return
  }
  session.hadSnapshot = true
}

function isBeginning({ session, frontier, device }: Round): boolean {
  return !session.hadSnapshot && !Object.keys(frontier).some((id) => id !== device && (frontier[id] ?? 0) > 0)
}

/** Size of the snapshot that a desk would begin with; 0 for one that has begun, and where there is none. */
export async function newestSnapshotBytes(round: Round): Promise<number> {
  if (!isBeginning(round)) return 0
  const [newest] = await snapshotNames(round)
  const entries = newest === undefined ? [] : ((await listFolder(round, SNAPSHOTS)) ?? [])
  return entries.find(({ name }) => name === newest)?.size ?? 0
}

/** Newest first. */
async function snapshotNames(round: Round): Promise<readonly string[]> {
  const entries = (await listFolder(round, SNAPSHOTS)) ?? []
  const names = entries.map(({ name }) => name).filter((name) => parseSnapshotName(name) !== undefined)
  return names.sort().reverse()
}

async function readSnapshot(round: Round, name: string): Promise<OpenedSnapshot | undefined> {
  const whole = await readWhole(round, `${SNAPSHOTS}/${name}`, SNAPSHOT_BYTES)
  const opened = whole.ok ? openSnapshot(whole.bytes, openingOf(round)) : undefined
  if (!opened?.ok || opened.value.head.foldVersion > round.ports.desk.foldVersion) return undefined
  const alarm = round.session.states.find((state) => isSameFrontier(state.frontier, opened.value.head.frontier))
  if (alarm && alarm.hash !== opened.value.head.stateHash) return undefined
  return opened.value
}

async function everyKey(round: Round, devices: readonly DeviceId[]): Promise<readonly PersonKeyEntry[]> {
  const keys: (readonly PersonKeyEntry[])[] = []
  for (const device of devices) {
    for (const { path } of (await listKeys(round, device)) ?? []) {
      const whole = await readWhole(round, path)
      const opened = whole.ok ? openPersonKeys(whole.bytes, openingOf(round)) : undefined
      if (opened?.ok) keys.push(opened.value.keys)
    }
  }
  return keys.flat()
}

/** Makes a snapshot when enough came since the last one, and this desk is the one to do it; says of others whether they are right. */
export async function keepSnapshots(round: Round): Promise<void> {
  const { session, ports, limits } = round
  if (round.isBusy || round.publishFault || round.gate) return
  const count = countOf(round.frontier)
  if (count < limits.snapshotEvery) return
  const made = await lastSnapshot(round)
  const since = count - countOf(made)
  if (since < limits.snapshotEvery * (isFirstInRow(round) ? 1 : PATIENCE)) return
  const snapshot = await ports.desk.makeSnapshot()
  const source = parsedSource(snapshot.bytes)
  if (!source) return
  const content = { ws: ports.desk.workspace, device: round.device, foldVersion: snapshot.foldVersion, source }
  const { bytes, stateHash } = sealSnapshot(content, sealingOf(round))
  const path = snapshotPath(makeHlc(Math.max(0, Math.floor(round.nowMs)), 0, round.device), stateHash)
  if (!(await publishFile(round, path, bytes))) return
  await ports.memory.keepDocument(DOCUMENTS.snapshot, { ...snapshot.frontier })
  session.states = [
    ...session.states,
    { hash: stateHash, frontier: snapshot.frontier, foldVersion: snapshot.foldVersion },
  ]
}

/** The frontier of the newest snapshot that is known to be right. */
async function lastSnapshot(round: Round): Promise<Frontier> {
  const kept = await round.ports.memory.document(DOCUMENTS.snapshot)
  const known = isPlain(kept) ? (kept as Frontier) : {}
  const [newest] = await snapshotNames(round)
  if (newest === undefined || round.session.snapshotSeen === newest) return known
  const opened = await readSnapshot(round, newest)
  round.session.snapshotSeen = newest
  if (!opened?.isAsHashed() || countOf(opened.head.frontier) <= countOf(known)) return known
  await round.ports.memory.keepDocument(DOCUMENTS.snapshot, { ...opened.head.frontier })
  await vouch(round, opened)
  return opened.head.frontier
}

/** A word for a snapshot whose frontier this desk had itself, with the same hash. */
async function vouch(round: Round, { head }: OpenedSnapshot): Promise<void> {
  const isSame = round.session.states.some(
    ({ frontier, hash }) => hash === head.stateHash && isSameFrontier(frontier, head.frontier),
  )
  const entries = isSame ? await listFolder(round, SNAPSHOTS) : undefined
  const isSaid = entries?.some(
    ({ name }) => parseSnapshotNote(name)?.device === round.device && name.startsWith(head.stateHash.slice(0, 16)),
  )
  if (!entries || isSaid) return
  await publishFile(round, snapshotNotePath(head.stateHash, round.device), round.ports.desk.signer().publicKey)
}

/** Of the desks that were heard this week the one with the least id: two at once would do no harm, only the work twice. */
function isFirstInRow({ session, device, nowMs }: Round): boolean {
  return [...session.readMs].every(([peer, readMs]) => peer >= device || nowMs - readMs > ACTIVE_MS)
}

function parsedSource(bytes: Uint8Array): SnapshotSource | undefined {
  const text = fromUtf8(bytes)
  const value: unknown = text.ok ? parseJson(text.value) : undefined
  if (!isPlain(value)) return undefined
  const { frontier, registers, aggregates } = value as Readonly<Record<string, JsonObject>>
  return {
    frontier: Object.entries(frontier as unknown as Frontier),
    registers: Object.entries(registers ?? {}) as unknown as [RecordKey, RegisterState][],
    aggregates: Object.entries(aggregates ?? {}) as unknown as [RecordKey, AggregateState][],
  }
}
