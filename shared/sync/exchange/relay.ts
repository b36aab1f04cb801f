/**
 * The history of ids that nobody publishes any more (sync 5): this desk's former ones, and those of others whose files the target lacks,
 * once two full looks missed them. Containers go on as they came, so that whoever relays them makes the same file.
 */
import type { DeviceId } from '#shared/sync/change.ts'
import { parseHlc } from '#shared/sync/hlc.ts'
import { parseNumberedName } from '#shared/sync/wire/fileNames.ts'
import { sealPersonKeys } from '#shared/sync/wire/personKeysFile.ts'
import { openSegment } from '#shared/sync/wire/segment.ts'
import { holesIn, type SeqRange } from './coverage.ts'
import { cardPath, deviceFolder, keysPath, segmentPath } from './layout.ts'
import type { Look } from './look.ts'
import { sealingOf } from './publish.ts'
import { listFolder, openingOf, publishFile, type Round } from './reach.ts'

/** How long the owner of files has to publish them itself, before others do. */
const OWNER_FIRST_MS = 10 * 60 * 1000

/** Publishes pages of other ids that the target has lacked for long enough. */
export async function relayPages(round: Round, seen: Look): Promise<void> {
  const { session, ports, device, nowMs } = round
  if (!seen.isFull) return
  const former = new Set<string>(ports.desk.former())
  for (const [id, upTo] of Object.entries(round.frontier)) {
    if (id === device || upTo === 0 || round.publishFault) continue
    const wait = former.has(id) ? round.limits.missingMs : OWNER_FIRST_MS
    await relayCard(round, id as DeviceId, wait)
    const ranges = seen.segments.flatMap((file) => (file.device === id && file.size > 0 ? (file.range ?? []) : []))
    const [hole] = holesIn(ranges, upTo)
    const since = hole ? (session.lackingSince.get(id) ?? nowMs) : undefined
    if (since === undefined) session.lackingSince.delete(id)
    else session.lackingSince.set(id, since)
    if (hole && since !== undefined && nowMs - since >= wait) await relay(round, id as DeviceId, hole.first)
    for (const ask of asksAbout(round, id)) {
      const key = `ask for ${id} ${ask.first}-${ask.last}`
      const askedMs = session.lackingSince.get(key) ?? nowMs
      session.lackingSince.set(key, askedMs)
      if (nowMs - askedMs < wait || session.answered.has(key)) continue
      await relay(round, id as DeviceId, ask.first)
      if (!round.publishFault) session.answered.add(key)
    }
  }
}

/** What others lack of an id, as their acks say: damaged, cut, or without its keys; its owner may be gone. */
function asksAbout({ session, device, frontier }: Round, id: string): readonly SeqRange[] {
  return [...session.acks]
    .filter(([peer]) => peer !== device)
    .flatMap(([, { asks }]) => asks.filter((ask) => ask.device === id && ask.first <= (frontier[id] ?? 0)))
}

/** The card that proves the pages: without it a desk that comes later could use none of them. */
async function relayCard(round: Round, id: DeviceId, wait: number): Promise<void> {
  const { session, nowMs } = round
  const known = session.cards.get(id)
  const entries = known && (await listFolder(round, deviceFolder(id)))
  if (!known || !entries) return
  const key = `card of ${id}`
  const isThere = entries.some(({ name }) => (parseNumberedName('card', name) ?? 0) >= known.number)
  const since = session.lackingSince.get(key) ?? nowMs
  if (isThere) session.lackingSince.delete(key)
  else session.lackingSince.set(key, since)
  if (!isThere && nowMs - since >= wait) await publishFile(round, cardPath(id, known.number), known.sealed)
}

/** Keys are sealed anew by this desk under the range of the page: the reader asks only that a desk it knows signed them. */
async function relay(round: Round, device: DeviceId, first: number): Promise<void> {
  const { ports, limits } = round
  for (const page of await ports.desk.pagesAfter(device, first - 1, limits.segmentBytes)) {
    const opened = openSegment(page.container, openingOf(round))
    // Where all were erased the file is empty, and there: without it the segment would wait for its keys for ever.
    if (page.keys.length > 0 || (page.keysErased && opened.ok && opened.value.hasKeys)) {
      const file = {
        ws: ports.desk.workspace,
        device: round.device,
        first: page.first,
        last: page.last,
        keys: page.keys,
      }
      const bytes = sealPersonKeys(file, sealingOf(round))
      if (!(await publishFile(round, keysPath(device, { first: page.first, last: page.last, bytes }), bytes))) return
    }
    const stamp = opened.ok ? parseHlc(opened.value.changes.at(-1)?.hlc) : undefined
    // What does not open here any more is passed over: it would help nobody.
    if (!stamp?.ok) continue
    const range = { first: page.first, last: page.last, bytes: page.container }
    if (!(await publishFile(round, segmentPath(device, stamp.value.ms, range), page.container))) return
    round.isBusy = true
  }
}
