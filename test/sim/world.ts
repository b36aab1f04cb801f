// The world of one seed: desks, folder, clock, and the book of what was saved.
import type { KeyRing } from '#shared/sync/wire/keyRing.ts'
import { fullRegistry, oldRegistry } from '#test/sync/registry.ts'
import { actOf } from './acts.ts'
import type { Dice } from './dice.ts'
import type { MarkBook } from './ledgerOfMarks.ts'
import { type DeskImage, SimDesk } from './simDesk.ts'
import type { VirtualFolder } from './virtualFolder.ts'

/** One hour, ms. */
export const HOUR_MS = 3_600_000

/** The whole world of one seed. */
export interface SimWorld {
  readonly seed: number
  readonly dice: Dice
  readonly folder: VirtualFolder
  /** The newest ring of the community. */
  ring: KeyRing
  readonly clock: { nowMs: number }
  readonly desks: SimDesk[]
  readonly book: MarkBook
  readonly images: { readonly desk: number; readonly image: DeskImage }[]
  readonly trace: (line: string) => void
  marks: number
  /** Keys files in the folder. */
  keysFiles: number
}

/** A further desk: with a clock that may be off, and sometimes an old program. */
export function addDesk(world: SimWorld): SimDesk {
  const { dice, folder, ring, clock, desks } = world
  const skewMs = dice.pick([0, 0, 0, HOUR_MS, -48 * HOUR_MS, 365 * 24 * HOUR_MS]) ?? 0
  const registry = dice.chance(0.2) ? oldRegistry : fullRegistry
  const index = desks.length
  const own = dice.apart(`desk ${index}`)
  const desk = new SimDesk({
    index,
    seat: index,
    folder,
    dice: own,
    ring,
    registry,
    worldNow: () => clock.nowMs,
    skewMs,
    onPublished: (changes) => world.book.publish(changes),
  })
  desks.push(desk)
  world.trace(`desk ${index} ${desk.desk.device} skew ${skewMs}${registry === oldRegistry ? ' old' : ''}`)
  return desk
}

/** The same machine a second time: its disk was copied, and both are used from now on. */
export function addClone(world: SimWorld, original: SimDesk): SimDesk {
  const { dice, folder, ring, clock, desks } = world
  const index = desks.length
  const { registry } = original.desk.replica
  const clone = new SimDesk({
    index,
    seat: original.seat,
    folder,
    dice: dice.apart(`desk ${index}`),
    ring,
    registry,
    worldNow: () => clock.nowMs,
    skewMs: original.skewMs,
    onPublished: (changes) => world.book.publish(changes),
  })
  clone.restore(original.image())
  desks.push(clone)
  world.trace(`desk ${index} is a clone of ${original.index} at ${clone.desk.device}.${clone.desk.seq}`)
  return clone
}

/** One action of a desk, called saved: it always works, however the exchange stands (I12). */
export function actAt(world: SimWorld, simDesk: SimDesk): void {
  world.marks += 1
  const { items, minted } = actOf(simDesk.desk, world.dice, `mark-${world.marks}`)
  const change = simDesk.desk.write(items, minted)
  world.book.save(change)
  world.trace(`${simDesk.index} writes ${change.dot} ${items.map(({ e, id }) => `${e}/${id}`).join()}`)
}
