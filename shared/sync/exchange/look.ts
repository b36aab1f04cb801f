/** Looking at the target (sync 5): devices, then the months that may have something new; every month from time to time. */
import type { DeviceId } from '#shared/sync/change.ts'
import { isDeviceId } from '#shared/sync/dot.ts'
import type { Listing, SeenFile } from './knowledge.ts'
import { DEVICES, deviceFolder, isMonthName, parseRange } from './layout.ts'
import { listFolder, type Round } from './reach.ts'
import type { MonthLook } from './session.ts'
import type { TargetEntry } from './target.ts'

/** What a look found besides files of ranges. */
export interface Look extends Listing {
  readonly devices: readonly DeviceId[]
  /** Whether the own folder was seen: without that nothing is published. */
  readonly sawOwn: boolean
}

/** The newest months of a device are listed at every look. */
const NEWEST_MONTHS = 2

/** Lists what may have changed; what is not listed now is as it was last seen. */
export async function look(round: Round): Promise<Look> {
  const { session, nowMs, limits } = round
  const isFullDue = nowMs - session.fullLookMs >= limits.fullLookMs || nowMs < session.fullLookMs
  const found = await listFolder(round, DEVICES)
  const named = (found ?? []).map(({ name }) => name).filter(isDeviceId)
  // A listing that misses a folder proves nothing: what was seen before is looked at again.
  const devices = [...new Set([...named, ...([...session.months.keys()] as DeviceId[]), round.device])].sort()
  let isFull = isFullDue && found !== undefined
  let sawOwn = false
  for (const device of devices) {
    const isSeen = await lookAtMonths(round, device, isFullDue)
    if (!isSeen) isFull = false
    if (device === round.device) sawOwn = isSeen
  }
  const keys = await lookAtOwnKeys(round, isFull)
  if (isFull && !round.fault) session.fullLookMs = nowMs
  const segments = [...session.months.values()].flatMap((months) => [...months.values()].flatMap(({ files }) => files))
  return { devices, segments, keys: keys ?? keysAsNoted(round), isFull: isFull && keys !== undefined, sawOwn }
}

/** Own files of keys are listed at a full look, and again while one is missed: a second look is one of its own. */
async function lookAtOwnKeys(round: Round, isFull: boolean): Promise<readonly SeenFile[] | undefined> {
  const own = `${deviceFolder(round.device)}/k/`
  const isMissed = [...round.session.missingSince.keys()].some((path) => path.startsWith(own))
  return isFull || isMissed ? listKeys(round, round.device) : undefined
}

/** What is not looked at now is as it was. */
function keysAsNoted({ session, device }: Round): readonly SeenFile[] {
  const own = `${deviceFolder(device)}/k/`
  return [...session.notes.values()].flatMap(({ path, size }) =>
    path.startsWith(own) ? [seenFile({ device, path, size })] : [],
  )
}

async function lookAtMonths(round: Round, device: DeviceId, isFullDue: boolean): Promise<boolean> {
  const known = round.session.months.get(device) ?? new Map<string, MonthLook>()
  const list = device === round.device && !round.session.months.has(device) ? listTwice : listFolder
  const listed = await list(round, `${deviceFolder(device)}/s`)
  if (!listed) return false
  const names = listed.map(({ name }) => name).filter(isMonthName)
  const newest = new Set([...names].sort().slice(-NEWEST_MONTHS))
  const missed = [...round.session.missingSince.keys()]
  const isMissed = (name: string) => missed.some((path) => path.startsWith(`${deviceFolder(device)}/s/${name}/`))
  const due = names.filter((name) => isFullDue || newest.has(name) || !known.has(name) || isMissed(name))
  const gone = isFullDue ? [...known.keys()].filter((name) => !names.includes(name)) : []
  for (const month of due) {
    const entries = await list(round, `${deviceFolder(device)}/s/${month}`)
    if (!entries) return false
    const files = entries
      .filter(({ kind }) => kind === 'file')
      .map(({ name, size }) => seenFile({ device, size, path: `${deviceFolder(device)}/s/${month}/${name}` }))
    known.set(month, { atMs: round.nowMs, files })
  }
  for (const month of gone) known.delete(month)
  round.session.months.set(device, known)
  return true
}

/** What either of two listings shows: the first look at the own folder decides whether this id may be written under (sync 4.5.3). */
async function listTwice(round: Round, path: string): Promise<readonly TargetEntry[] | undefined> {
  const first = await listFolder(round, path)
  const second = await listFolder(round, path)
  return first && second && [...new Map([...first, ...second].map((entry) => [entry.name, entry])).values()]
}

/** The files of person keys of a device; undefined where that cannot be said now. */
export async function listKeys(round: Round, device: DeviceId): Promise<readonly SeenFile[] | undefined> {
  const folder = `${deviceFolder(device)}/k`
  const entries = await listFolder(round, folder)
  return entries
    ?.filter(({ kind }) => kind === 'file')
    .map(({ name, size }) => seenFile({ device, size, path: `${folder}/${name}` }))
}

function seenFile(file: Pick<SeenFile, 'path' | 'device' | 'size'>): SeenFile {
  const range = parseRange(file.path.slice(file.path.lastIndexOf('/') + 1))
  return range ? { ...file, range: { first: range.first, last: range.last } } : file
}
