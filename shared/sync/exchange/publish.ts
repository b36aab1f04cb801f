/** What this desk leaves for the others (sync 4.5, 5): person keys before their segment, blobs of what was published, its card. */
import { canonicalText } from '#shared/sync/canonical.ts'
import { chainWalker, encodeChange } from '#shared/sync/envelope.ts'
import { parseHlc } from '#shared/sync/hlc.ts'
import { sealCard } from '#shared/sync/wire/card.ts'
import { hash16, parseNumberedName } from '#shared/sync/wire/fileNames.ts'
import type { FrameSealing } from '#shared/sync/wire/frame.ts'
import { NONCE_BYTES } from '#shared/sync/wire/frameLayout.ts'
import { sealPersonKeys } from '#shared/sync/wire/personKeysFile.ts'
import { sealSegment } from '#shared/sync/wire/segment.ts'
import { holesIn, type SeqRange } from './coverage.ts'
import { noteDone } from './fates.ts'
import { cardPath, deviceFolder, keysPath, segmentPath } from './layout.ts'
import type { OwnRun } from './ports.ts'
import { listFolder, publishFile, type Round } from './reach.ts'
import { keepCard } from './session.ts'

/** What seals a file of this desk; a new nonce each time. */
export function sealingOf({ ports }: Round): FrameSealing {
  return { ring: ports.desk.ring(), signer: ports.desk.signer(), nonce: ports.random.bytes(NONCE_BYTES) }
}

/** Publishes every own change of a range in segments; answers how many files. Stops where the target refuses. */
export async function publishRange(round: Round, { first, last }: SeqRange): Promise<number> {
  let next = first
  let files = 0
  while (next <= last) {
    const found = await round.ports.desk.ownRunAfter(next - 1, round.limits.segmentBytes)
    const own = found && endingAt(found, last, round.ports.desk.ring().hashKey)
    if (!own || !(await publishRun(round, own))) return files
    next = own.run.last + 1
    files += 1
  }
  return files
}

/** The run without what lies beyond a seq: there another range begins, or what this desk and the target do not agree on. */
function endingAt({ run, keys }: OwnRun, last: number, hashKey: Uint8Array): OwnRun {
  if (run.last <= last) return { run, keys }
  const changes = run.changes.slice(0, last - run.first + 1)
  const next = chainWalker(hashKey)
  const chain = changes.reduce((reached, change) => next(reached, encodeChange(change)), run.before)
  return { run: { ...run, last, chain, changes }, keys }
}

/**
 * Before the id goes: the card and whatever the target lacks of the common past, as long as there is a key that signs it. Answers whether
 * all of it lies there now. Source `sync 4.5.3`.
 */
export async function leaveHistory(round: Round, ranges: readonly SeqRange[], upTo: number): Promise<boolean> {
  await publishCard(round, { isFull: true })
  for (const hole of holesIn(ranges, upTo)) await publishRange(round, hole)
  return !round.publishFault && !round.fault && !round.gate
}

async function publishRun(round: Round, { run, keys }: OwnRun): Promise<boolean> {
  const { first, last } = run
  const hasKeys = keys.length > 0
  if (hasKeys) {
    const bytes = sealPersonKeys({ ws: run.ws, device: run.device, first, last, keys }, sealingOf(round))
    if (!(await publishOwn(round, keysPath(run.device, { first, last, bytes }), bytes))) return false
  }
  const bytes = sealSegment(run, { ...sealingOf(round), hasKeys })
  const stamp = parseHlc(run.changes.at(-1)?.hlc)
  const path = segmentPath(run.device, stamp.ok ? stamp.value.ms : 0, { first, last, bytes })
  return publishOwn(round, path, bytes)
}

/** A file that this desk looks after from now on. */
async function publishOwn(round: Round, path: string, bytes: Uint8Array): Promise<boolean> {
  const published = await publishFile(round, path, bytes)
  if (!published) return false
  await noteDone(round, { file: { path: published.path, size: bytes.length }, hash: hash16(bytes), fate: 'own' })
  round.session.verified.set(published.path, { publishedMs: round.nowMs, rightMs: 0 })
  round.isBusy = true
  return true
}

/** Publishes the card when it says something new, or when a full look does not find it: without it nobody can prove our files. */
export async function publishCard(round: Round, { isFull }: { readonly isFull: boolean }): Promise<void> {
  const { session, ports, device } = round
  const { desk } = ports
  const { name, version } = await desk.card()
  const said = canonicalText([device, name, version])
  const known = session.cards.get(device)
  const isGone = isFull && session.ownCard !== '' && (await isCardGone(round, known?.number ?? 1))
  if (!isGone && session.ownCard === said) return
  if (!isGone && known?.name === name && known.version === version) {
    session.ownCard = said
    return
  }
  const number = (known?.number ?? 0) + 1
  const { publicKey } = desk.signer()
  const bytes = sealCard({ ws: desk.workspace, device, number, name, version, publicKey }, sealingOf(round))
  if (await publishFile(round, cardPath(device, number), bytes)) session.ownCard = said
}

/** Before the id goes: a card that its key still signs, so that its history stays provable whatever becomes of its files. */
export async function keepFormerCard(round: Round): Promise<void> {
  const { session, ports, device } = round
  if (session.cards.has(device)) return
  const { desk, memory } = ports
  const { name, version } = await desk.card()
  const { publicKey } = desk.signer()
  const said = { ws: desk.workspace, device, number: 1, name, version, publicKey }
  const sealed = sealCard(said, sealingOf(round))
  await keepCard(session, memory, { device, card: { number: 1, name, version, publicKey, sealed } })
}

/** Whether the own folder is seen without a card as new as the newest. */
async function isCardGone(round: Round, number: number): Promise<boolean> {
  const entries = await listFolder(round, deviceFolder(round.device))
  return entries !== undefined && !entries.some(({ name }) => (parseNumberedName('card', name) ?? 0) >= number)
}
