/** Files of changes, read, judged and applied (sync 4.6, 5): batches bounded by memory; what cannot be used waits, or is set aside with its bytes. */
import { ok } from '#shared/kernel/result.ts'
import type { DeviceId } from '#shared/sync/change.ts'
import { parseHlc } from '#shared/sync/hlc.ts'
import type { FrameFault, FrameOpening } from '#shared/sync/wire/frame.ts'
import { readFrameHeader } from '#shared/sync/wire/frame.ts'
import { openPersonKeys } from '#shared/sync/wire/personKeysFile.ts'
import { type ArrivedRun, openSegment, type PersonKeyEntry, segmentRange } from '#shared/sync/wire/segment.ts'
import { noteArriving, noteDone, setAside } from './fates.ts'
import type { ArrivingWhy, SeenFile } from './knowledge.ts'
import { listKeys } from './look.ts'
import { passAll } from './passing.ts'
import type { AppliedRuns, RenewReason, SegmentOpeners } from './ports.ts'
import { openingOf, type Round, readWhole, type WholeFile } from './reach.ts'
import { reportOf } from './reportOf.ts'

/** A run that waits in memory for its batch. */
interface Taken {
  readonly file: SeenFile
  readonly hash: string
  readonly run: ArrivedRun
}

/** How much larger a packed run is once it is objects in memory: measured, on the safe side. */
const UNPACKED = 8

/** What a change fills at least, bytes: many that are much alike pack to a twentieth. Measured with 200,000 of them. */
const LEAST_CHANGE = 600

/** What a run fills in memory, bytes. */
export function unpackedBytes({ container, changes }: Pick<ArrivedRun, 'container' | 'changes'>): number {
  return Math.max(container.length * UNPACKED, changes.length * LEAST_CHANGE)
}

/** Reads what the plan names and applies it; answers why this desk must change its id, where it must. */
export async function readRuns(round: Round, files: readonly SeenFile[]): Promise<RenewReason | undefined> {
  const keyFiles = new Map<DeviceId, readonly SeenFile[] | undefined>()
  const { batchBytes: most, enoughBytes } = round.limits
  let renew: RenewReason | undefined
  await passAll(files, {
    ahead: round.ports.openers?.atOnce ?? 1,
    open: (file) => openFile(round, file),
    take: (read) => takeSegment(round, read, keyFiles),
    weightOf: ({ run }) => unpackedBytes(run),
    most,
    enough: Math.min(most, enoughBytes),
    store: async (batch) => {
      renew = stricter(renew, await applyBatch(round, batch))
    },
  })
  return renew
}

/** A file as it was read, and what is in it where it could be. */
interface ReadFile {
  readonly file: SeenFile
  readonly whole: WholeFile
  readonly opened?: Awaited<ReturnType<SegmentOpeners['open']>> | undefined
}

async function openFile(round: Round, file: SeenFile): Promise<ReadFile> {
  const whole = await readWhole(round, file.path)
  if (!whole.ok) return { file, whole }
  const { openers } = round.ports
  const opening = openingOf(round)
  const opened = openers ? await openers.open(whole.bytes, opening) : openHere(whole.bytes, opening)
  return { file, whole, opened }
}

function openHere(bytes: Uint8Array, opening: FrameOpening): ReadFile['opened'] {
  const opened = openSegment(bytes, opening)
  if (!opened.ok) return opened
  const { chains: _chains, ...run } = opened.value
  return ok(run)
}

async function takeSegment(
  round: Round,
  { file, whole, opened }: ReadFile,
  keyFiles: Map<DeviceId, readonly SeenFile[] | undefined>,
): Promise<Taken | undefined> {
  if (!whole.ok || !opened) {
    if (!whole.ok && whole.why === 'too-large') await noteDone(round, { file, hash: '' })
    else if (!round.fault) noteArriving(round, file, { why: 'locked' })
    return undefined
  }
  const { bytes, hash } = whole
  if (!opened.ok) {
    await fileFault(round, { file, bytes, hash, fault: bytes.length === 0 ? 'incomplete' : opened.error })
    return undefined
  }
  const { hasKeys, ...run } = opened.value
  const keys = hasKeys
    ? await keysBeside(round, { device: run.device, first: run.first, last: run.last, keyFiles })
    : []
  // The past of this desk itself: its keys never left, whatever became of their file.
  if (keys === undefined && isOwnPast(round, run)) return { file, hash, run: { ...run, container: bytes, keys: [] } }
  if (keys === undefined) {
    noteArriving(round, file, { why: 'keys', size: bytes.length, hash })
    return undefined
  }
  return { file, hash, run: { ...run, container: bytes, keys } }
}

function isOwnPast({ ports, frontier }: Round, { device, last }: Pick<ArrivedRun, 'device' | 'last'>): boolean {
  return ports.desk.former().includes(device) && last <= (frontier[device] ?? 0)
}

interface Faulty {
  readonly file: SeenFile
  readonly bytes: Uint8Array
  readonly hash: string
  readonly fault: FrameFault
}

const WAITS: Partial<Record<FrameFault, ArrivingWhy>> = {
  incomplete: 'incomplete',
  mismatch: 'mismatch',
  'unknown-signer': 'signer',
  'newer-format': 'newer',
  'unknown-key': 'signer',
}

async function fileFault(round: Round, { file, bytes, hash, fault }: Faulty): Promise<void> {
  const why = WAITS[fault]
  const known = round.session.notes.get(file.path)
  if (known?.fate === 'aside' && hash.startsWith(known.hash)) {
    round.session.asideLooks.set(file.path, round.nowMs)
    return
  }
  // Somebody else's file in our folder is no damage; one that bears a name of ours is.
  if (fault === 'not-a-frame' && !file.range) return noteDone(round, { file, hash })
  const header = readFrameHeader(bytes)
  if (header.ok && header.value.kind !== 'segment' && fault === 'malformed') return noteDone(round, { file, hash })
  const range = header.ok ? segmentRange(header.value) : undefined
  const found = range && !file.range ? { ...file, range: { first: range.first, last: range.last } } : file
  const stable = why ? noteArriving(round, found, { why, size: bytes.length, hash }) : true
  if (stable && (why === undefined || why === 'mismatch'))
    await setAside(round, { file: found, bytes, hash, why: fault })
}

interface KeysAsked {
  readonly device: DeviceId
  readonly first: number
  readonly last: number
  readonly keyFiles: Map<DeviceId, readonly SeenFile[] | undefined>
}

/** Any file of keys whose content says this range; undefined while there is none that opens. */
async function keysBeside(round: Round, asked: KeysAsked): Promise<readonly PersonKeyEntry[] | undefined> {
  const { device, first, last, keyFiles } = asked
  if (!keyFiles.has(device)) keyFiles.set(device, await listKeys(round, device))
  const listed = keyFiles.get(device) ?? []
  for (const { path, range } of listed) {
    if (range && (range.first !== first || range.last !== last)) continue
    const whole = await readWhole(round, path)
    if (!whole.ok) continue
    const opened = openPersonKeys(whole.bytes, openingOf(round))
    if (opened.ok && opened.value.first === first && opened.value.last === last) {
      return opened.value.keys
    }
  }
  return undefined
}

async function applyBatch(round: Round, batch: readonly Taken[]): Promise<RenewReason | undefined> {
  if (batch.length === 0) return undefined
  const { desk } = round.ports
  const ownBefore = round.frontier[round.device] ?? 0
  const applied = await desk.applyRuns(batch.map(({ run }) => run))
  const isMoved = countNew(round, applied)
  round.frontier = applied.frontier
  round.session.frontier = applied.frontier
  if (isMoved) round.isBusy = true
  let renew: RenewReason | undefined
  for (const [index, taken] of batch.entries()) {
    const fate = applied.fates[index]
    if (!fate) continue
    if (taken.run.device === round.device && (fate.fate === 'lost' || fate.fate === 'forked')) {
      const agreedTo = fate.fate === 'forked' ? fate.at - 1 : Math.min(taken.run.first - 1, ownBefore)
      renew = stricter(renew, { why: fate.fate, agreedTo: fate.fate === 'lost' ? ownBefore : agreedTo })
      continue
    }
    await noteFate(round, taken, fate)
  }
  tellProgress(round)
  return renew
}

async function noteFate(round: Round, taken: Taken, fate: AppliedRuns['fates'][number]): Promise<void> {
  const { file, hash, run } = taken
  const ranged = { ...file, range: { first: run.first, last: run.last } }
  if (fate.fate === 'applied' || fate.fate === 'repeated') {
    hearOf(round, run)
    await noteDone(round, { file, hash, fate: isOwnFile(round, taken) ? 'own' : 'done' })
  } else if (fate.fate === 'forked' || fate.fate === 'poison') {
    await setAside(round, { file: ranged, bytes: run.container, hash, why: fate.fate })
  } else {
    noteArriving(round, ranged, { why: 'gap', size: run.container.length, hash })
  }
}

/** Whether the file is the one this desk published: by its place, its name and its content. */
function isOwnFile({ device }: Round, { file, run }: Taken): boolean {
  if (file.device !== device || run.device !== device) return false
  return file.range?.first === run.first && file.range.last === run.last
}

function hearOf({ session, nowMs }: Round, { device, changes }: ArrivedRun): void {
  session.readMs.set(device, nowMs)
  const stamp = parseHlc(changes.at(-1)?.hlc)
  if (stamp.ok) session.heardMs.set(device, Math.max(session.heardMs.get(device) ?? 0, stamp.value.ms))
}

function countNew(round: Round, applied: AppliedRuns): boolean {
  return Object.entries(applied.frontier).some(([device, seq]) => seq > (round.frontier[device] ?? 0))
}

function tellProgress({ ports, session }: Round): void {
  const { progress } = session
  if (!progress) return
  const doneChanges = Object.values(session.frontier).reduce((sum, seq) => sum + seq, 0)
  session.progress = { ...progress, doneChanges: Math.min(doneChanges, progress.totalChanges) }
  ports.tell?.(reportOf(session, { isWorking: true }))
}

/** A fork says more than a loss, and the earlier place more than the later. */
function stricter(a: RenewReason | undefined, b: RenewReason | undefined): RenewReason | undefined {
  if (!a || !b) return a ?? b
  const why = a.why === 'forked' || b.why === 'forked' ? 'forked' : 'lost'
  return { why, agreedTo: Math.min(a.agreedTo, b.agreedTo) }
}
