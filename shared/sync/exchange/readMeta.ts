/** What desks say of themselves and of the folder (sync 5): formats, keys, cards and acks. Unsigned or unreadable metadata is ignored. */

import type { DeviceId } from '#shared/sync/change.ts'
import { isDeviceId } from '#shared/sync/dot.ts'
import { openAck } from '#shared/sync/wire/ack.ts'
import { openCard } from '#shared/sync/wire/card.ts'
import { parseAckName, parseNumberedName } from '#shared/sync/wire/fileNames.ts'
import { openFormat, PROTOCOL } from '#shared/sync/wire/formatFile.ts'
import { deviceFolder, META } from './layout.ts'
import { listFolder, openingOf, type Round, readWhole } from './reach.ts'
import { readKeysFiles } from './ringFiles.ts'
import { keepCard } from './session.ts'
import type { TargetEntry } from './target.ts'

/** Metadata is small; anything larger is none. */
const META_BYTES = 256 * 1024

/** Keys first, because nothing else opens without them: answers what lies in `meta/`, for `readGate`. */
export async function readKeys(round: Round): Promise<readonly TargetEntry[]> {
  const entries = (await listFolder(round, META)) ?? []
  await readKeysFiles(round, [...numbered(entries, 'keys')].reverse())
  return entries
}

/** The highest valid format counts; it is signed, so the cards come first. */
export async function readGate(round: Round, entries: readonly TargetEntry[]): Promise<void> {
  for (const name of numbered(entries, 'format')) {
    const whole = await readWhole(round, `${META}/${name}`, META_BYTES)
    const gate = whole.ok ? openFormat(whole.bytes, openingOf(round)) : undefined
    if (!gate?.ok) continue
    if (PROTOCOL < gate.value.minReader) round.gate = 'below-reader'
    else if (PROTOCOL < gate.value.minWriter) round.gate = 'below-writer'
    return
  }
}

/** Names of one kind, the highest number first. */
function numbered(entries: readonly TargetEntry[], kind: 'format' | 'keys' | 'card'): readonly string[] {
  return entries
    .flatMap(({ name }) => {
      const number = parseNumberedName(kind, name)
      return number === undefined ? [] : [{ name, number }]
    })
    .sort((a, b) => b.number - a.number)
    .map(({ name }) => name)
}

/** The newest card of a device that is proved. */
export async function readCard(round: Round, device: DeviceId): Promise<void> {
  const { session, ports } = round
  const folder = deviceFolder(device)
  const entries = await listFolder(round, folder)
  const known = session.cards.get(device)
  for (const name of numbered(entries ?? [], 'card')) {
    const number = parseNumberedName('card', name) ?? 0
    if (known && number <= known.number) return
    const whole = await readWhole(round, `${folder}/${name}`, META_BYTES)
    const card = whole.ok ? openCard(whole.bytes, openingOf(round)) : undefined
    if (!whole.ok || !card?.ok || card.value.device !== device) continue
    const { name: desk, version, publicKey } = card.value
    await keepCard(session, ports.memory, {
      device,
      card: { number: card.value.number, name: desk, version, publicKey, sealed: whole.bytes },
    })
    releaseWaiting(round, device)
    return
  }
}

/** What waited for this card is looked at again. */
function releaseWaiting({ session, nowMs }: Round, device: DeviceId): void {
  for (const waiting of session.arriving.values()) {
    if (waiting.device === device && waiting.why === 'signer')
      session.arriving.set(waiting.path, { ...waiting, nextMs: nowMs })
  }
}

/** The newest ack of a device that opens. */
export async function readAck(round: Round, device: DeviceId): Promise<void> {
  const { session, nowMs } = round
  const folder = `${deviceFolder(device)}/a`
  const entries = await listFolder(round, folder)
  const known = session.acks.get(device)?.counter ?? 0
  const newer = (entries ?? [])
    .flatMap(({ name }) => {
      const counter = parseAckName(name)
      return counter !== undefined && counter > known ? [{ name, counter }] : []
    })
    .sort((a, b) => b.counter - a.counter)
  for (const { name } of newer) {
    const whole = await readWhole(round, `${folder}/${name}`, META_BYTES)
    const ack = whole.ok ? openAck(whole.bytes, openingOf(round)) : undefined
    if (!ack?.ok || ack.value.device !== device || !isDeviceId(ack.value.device)) continue
    const { ws: _ws, device: _device, ...said } = ack.value
    session.acks.set(device, { ...said, readMs: nowMs })
    session.readMs.set(device, nowMs)
    session.heardMs.set(device, Math.max(session.heardMs.get(device) ?? 0, said.atMs))
    return
  }
}
