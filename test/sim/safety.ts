// What must hold after every step, and what must hold once the faults have ended (sync 4.10).

import { exchangeStates } from '#renderer/text/zh-CN/exchangeStates.ts'
import { hex } from '#shared/kernel/bytes.ts'
import type { DeviceId, Dot } from '#shared/sync/change.ts'
import { compareDots, deviceOf } from '#shared/sync/dot.ts'
import { encodeChange } from '#shared/sync/envelope.ts'
import { aggregateOf, emptyReplica, type Replica, receive } from '#shared/sync/replica.ts'
import { stateHash } from '#shared/sync/snapshot.ts'
import { openNone } from '#test/sync/desk.ts'
import { CONTESTED_KEYS } from './acts.ts'
import { forkedDevices, isIssuedByCopies, keptAside, saysForked, setAsideAsForked } from './forks.ts'
import { doubledFacts, type MarkBook } from './ledgerOfMarks.ts'
import type { SimDesk } from './simDesk.ts'
import type { VirtualFolder } from './virtualFolder.ts'

/** A broken invariant. */
export class Broken extends Error {
  override readonly name = 'Broken'
}

function hold(isHeld: boolean, what: string): void {
  if (!isHeld) throw new Broken(what)
}

/** I13: every state that the words of room 设置 · 同步 cover. */
const STATES_WITH_WORDS: ReadonlySet<string> = new Set(Object.keys(exchangeStates.states))

/** The hash of each state as it was last computed: a state that nobody touched is not hashed again. */
const HASHES = new WeakMap<Replica, { readonly place: string; readonly hash: string }>()

function hashAt({ replica }: SimDesk['desk'], place: string): string {
  const known = HASHES.get(replica)
  if (known?.place === place) return known.hash
  const hash = stateHash(replica.set)
  HASHES.set(replica, { place, hash })
  return hash
}

/** I4, I5 and I13, at any moment: whole frontiers, one state at one frontier, a report whose state has words. */
export function checkAlways(desks: readonly SimDesk[]): void {
  const states = new Map<string, string>()
  for (const { desk, index, report } of desks) {
    const frontier = desk.frontier()
    for (const [device, seq] of Object.entries(frontier)) {
      const isWhole = Number.isSafeInteger(seq) && seq > 0
      hold(isWhole, `I4: desk ${index} stands at ${seq} of ${device}`)
    }
    hold(report === undefined || STATES_WITH_WORDS.has(report.state), `I13: nobody can read "${report?.state}"`)
    const place = JSON.stringify(Object.entries(frontier).sort())
    const hash = hashAt(desk, place)
    const before = states.get(place)
    hold(before === undefined || before === hash || forkedDevices(desks).size > 0, `I5: two states at ${place}`)
    states.set(place, hash)
  }
}

/** I14, I5: the desks that are left have one frontier and one state. */
export function isConverged(desks: readonly SimDesk[]): boolean {
  const places = new Set(desks.map(({ desk }) => JSON.stringify(Object.entries(desk.frontier()).sort())))
  const hashes = new Set(desks.map(({ desk }) => desk.hash()))
  return places.size === 1 && hashes.size === 1
}

/**
 * Everything that can be said once the desks agree: I1, I2, I3, I8, I10, and that nothing was doubled. Where both sides of a fork had been
 * published and all took the same one, the other lies aside, and what the side that was taken holds of the forked id may stand again.
 */
export function checkAtTheEnd(desks: readonly SimDesk[], folder: VirtualFolder, book: MarkBook): void {
  const forked = setAsideAsForked(desks)
  const aside = [...keptAside(desks)].filter(([, { dot }]) => forked.has(deviceOf(dot)))
  const missing = book.missingFrom([...desks.map(({ desk }) => desk.log), new Map(aside)])
  hold(missing.length === 0, `I1: saved and gone: ${missing.join(', ')}`)
  checkIdentities(desks)
  checkDoubled(desks, book)
  for (const { desk, index } of desks) {
    checkProjection(desk, index)
  }
  checkConflicts(desks)
  checkNothingPlain(folder)
}

/**
 * What is guaranteed after a fork that was published on both sides: it is never silent (some desk has set a side of it aside and says so),
 * nothing is lost (both sides lie in logs, in quarantine or in the folder), and everything of all other devices is everywhere.
 */
export function checkForked(desks: readonly SimDesk[], folder: VirtualFolder, book: MarkBook): void {
  const forked = forkedDevices(desks)
  hold(desks.some(saysForked), `0.6: a fork of ${[...forked].join()} in silence`)
  const places = desks.map(({ desk }) =>
    JSON.stringify(
      Object.entries(desk.frontier())
        .filter(([id]) => !forked.has(id as DeviceId))
        .sort(),
    ),
  )
  hold(new Set(places).size === 1, 'I14: a fork of one device keeps desks from another one')
  const kept = keptAside(desks, folder)
  const missing = book.missingFrom([...desks.map(({ desk }) => desk.log), kept])
  hold(missing.length === 0, `I1: saved and gone in a fork: ${missing.join(', ')}`)
  checkDoubled(desks, book)
  checkNothingPlain(folder)
}

/** No action stands twice but by a published fork, or by copies that could not know of each other. */
function checkDoubled(desks: readonly SimDesk[], book: MarkBook): void {
  for (const { desk, index } of desks) {
    const said = doubledFacts(desk.log)
      .filter(({ dots }) => !dots.some((dot) => book.isInPublishedFork(dot)))
      .filter((doubled) => !isIssuedByCopies(doubled, desks, book))
      .map(({ mark, dots }) => `${mark}: ${dots.join(', ')}`)
    hold(said.length === 0, `desk ${index} has actions twice: ${said.join('; ')}`)
  }
}

/** I2: no two desks hold different changes under one dot. */
function checkIdentities(desks: readonly SimDesk[]): void {
  const seen = new Map<Dot, string>()
  for (const { desk, index } of desks) {
    for (const [dot, change] of desk.log) {
      const bytes = hex(encodeChange(change))
      const before = seen.get(dot)
      hold(before === undefined || before === bytes, `I2: desk ${index} has another change under ${dot}`)
      seen.set(dot, bytes)
    }
  }
}

/** I3: what a desk shows is what folding its log gives; a desk that began with a snapshot may not have the whole log yet. */
function checkProjection(desk: SimDesk['desk'], index: number): void {
  const reached = Object.values(desk.frontier()).reduce((sum, seq) => sum + seq, 0)
  if (desk.log.size < reached) return
  const again = emptyReplica(desk.replica.registry)
  const inOrder = [...desk.log.values()].sort((a, b) => compareDots(a.dot, b.dot))
  receive(again, inOrder)
  hold(stateHash(again.set) === desk.hash(), `I3: desk ${index} shows another state than its log gives`)
}

/** I8: a broken rule is broken on every desk that has both sides. */
function checkConflicts(desks: readonly SimDesk[]): void {
  const [first, ...others] = desks.map(({ desk }) => ({ names: openConflicts(desk), registry: desk.replica.registry }))
  for (const other of others) {
    // An old program does not know every rule.
    if (other.registry !== first?.registry) continue
    hold(JSON.stringify(other.names) === JSON.stringify(first.names), 'I8: desks show different conflicts')
  }
}

/** Open conflicts of a desk by id and parties. */
export function openConflicts(desk: SimDesk['desk']): readonly string[] {
  const open = CONTESTED_KEYS.flatMap((key) => aggregateOf(desk.replica, key, openNone).conflicts)
  return [...new Set(open.map(({ id, parties }) => `${id} ${parties.join()}`))].sort()
}

/** I10: what people wrote is in no file and no name of the folder. */
function checkNothingPlain(folder: VirtualFolder): void {
  for (const path of folder.paths()) {
    hold(!path.includes('mark-'), `I10: ${path}`)
    const text = Buffer.from(folder.bytesAt(path) ?? new Uint8Array(0)).toString('latin1')
    hold(!text.includes('mark-'), `I10: ${path} can be read`)
  }
}
