// Forks: two machines that wrote under one id, and what is kept of either side (decision 0043).
import { hex } from '#shared/kernel/bytes.ts'
import type { Change, DeviceId, Dot } from '#shared/sync/change.ts'
import { deviceOf } from '#shared/sync/dot.ts'
import { encodeChange } from '#shared/sync/envelope.ts'
import { openSegment } from '#shared/sync/wire/segment.ts'
import type { Doubled, MarkBook } from './ledgerOfMarks.ts'
import type { SimDesk } from './simDesk.ts'
import type { VirtualFolder } from './virtualFolder.ts'

/** Devices under whose id two desks hold different changes: two machines published before they met. */
export function forkedDevices(desks: readonly SimDesk[]): ReadonlySet<DeviceId> {
  const seen = new Map<Dot, string>()
  const forked = new Set<DeviceId>()
  for (const { desk } of desks) {
    for (const [dot, change] of desk.log) {
      const bytes = hex(encodeChange(change))
      const before = seen.get(dot)
      if (before !== undefined && before !== bytes) forked.add(deviceOf(dot))
      seen.set(dot, bytes)
    }
  }
  return forked
}

/** Devices of which some desk holds one side and has set another one aside, with its bytes and in its report: both were published. */
export function setAsideAsForked(desks: readonly SimDesk[]): ReadonlySet<DeviceId> {
  const notes = desks.flatMap(({ report, memory }) =>
    (report?.quarantine ?? []).filter(({ id, why }) => why === 'forked' && memory.bytes.has(id)),
  )
  return new Set(notes.flatMap(({ device }) => (device === undefined ? [] : [device as DeviceId])))
}

/** Whether a desk has set a side of a fork aside, or tells of a state that differs. */
export function saysForked({ report }: SimDesk): boolean {
  return report?.differs !== undefined || (report?.quarantine.some(({ why }) => why === 'forked') ?? false)
}

/** Changes in files that were set aside; with a folder, also in those that still lie there. */
export function keptAside(desks: readonly SimDesk[], folder?: VirtualFolder): ReadonlyMap<string, Change> {
  const kept = new Map<string, Change>()
  const [first] = desks
  if (!first) return kept
  const cards = new Map(desks.flatMap(({ session }) => [...session.cards]))
  const signers = new Map(desks.map(({ desk }) => [desk.device as string, desk.signer.publicKey]))
  const opening = {
    ws: first.desk.parts.workspace,
    ring: first.desk.ring,
    publicKeyOf: (id: string) => signers.get(id) ?? cards.get(id)?.publicKey,
  }
  const files = (folder?.paths() ?? []).map((path) => folder?.bytesAt(path) ?? new Uint8Array(0))
  for (const bytes of [...files, ...desks.flatMap(({ memory }) => [...memory.bytes.values()])]) {
    const opened = openSegment(bytes, opening)
    if (opened.ok) for (const change of opened.value.changes) kept.set(`${change.dot} ${kept.size}`, change)
  }
  return kept
}

/** Two machines that were one had an action that nobody else had, and both had to leave the id: neither can know that the other issues it too. */
export function isIssuedByCopies({ mark, dots }: Doubled, desks: readonly SimDesk[], book: MarkBook): boolean {
  const first = book.firstUnder(mark)
  const issuers = dots.map((dot) =>
    desks.filter(({ desk }) => desk.device === deviceOf(dot) || desk.former.includes(deviceOf(dot))),
  )
  const [one, other] = issuers.map((found) => (found.length === 1 ? found[0] : undefined))
  if (first === undefined || !one || !other || one === other) return false
  return one.desk.former.includes(first) && other.desk.former.includes(first)
}
