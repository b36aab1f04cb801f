// What befalls desks and folder, one step at a time.
import { makeKeysFile, rotateRing } from '#shared/sync/wire/keysFile.ts'
import { SIM_WORKSPACE } from './exchangeDesks.ts'
import type { SimDesk } from './simDesk.ts'
import { actAt, addClone, addDesk, HOUR_MS, type SimWorld } from './world.ts'

const MINUTE_MS = 60_000
const MOST_DESKS = 5
const MOST_EFFECTS = 60
/** From this seed on the later happenings take part. */
const LATER_FROM = 501

interface Happening {
  /** How often, beside the others. */
  readonly weight: number
  readonly happen: (world: SimWorld, desk: SimDesk) => Promise<void> | void
}

/** Something happens, at some desk, after some time. */
export async function chaosStep(world: SimWorld): Promise<void> {
  const { dice, desks, clock } = world
  clock.nowMs += dice.pick([1_000, 10_000, 20_000, MINUTE_MS, 6 * MINUTE_MS, HOUR_MS]) ?? 0
  const desk = dice.pick(desks)
  if (!desk) return
  const happenings = world.seed >= LATER_FROM ? LATER : HAPPENINGS
  let at = dice.below(happenings.reduce((sum, { weight }) => sum + weight, 0))
  const found = happenings.find(({ weight }) => {
    at -= weight
    return at < 0
  })
  await found?.happen(world, desk)
}

const HAPPENINGS: readonly Happening[] = [
  { weight: 30, happen: actAt },
  { weight: 40, happen: (world, desk) => roundOf(world, desk) },
  { weight: 6, happen: roundWithCrash },
  { weight: 5, happen: breakOff },
  { weight: 3, happen: flipBit },
  { weight: 2, happen: cleanUp },
  { weight: 1, happen: rollBack },
  { weight: 2, happen: takeImage },
  { weight: 1, happen: restoreImage },
  { weight: 2, happen: wipe },
  { weight: 2, happen: correctClock },
  { weight: 1, happen: newcomer },
  { weight: 1, happen: restart },
]

/** What was thought of later begins at a later seed: a seed that once failed goes on meaning what it meant. */
const LATER: readonly Happening[] = [
  ...HAPPENINGS,
  { weight: 4, happen: roundWithFault },
  { weight: 1, happen: clone },
  { weight: 1, happen: rotateKeys },
  { weight: 1, happen: flipSnapshot },
]

async function roundOf(world: SimWorld, desk: SimDesk): Promise<void> {
  await desk.round()
  world.trace(`${desk.index} round ${desk.report?.state} ${JSON.stringify(desk.desk.frontier())}`)
}

async function roundWithCrash(world: SimWorld, desk: SimDesk): Promise<void> {
  desk.fuse.light(1 + world.dice.below(MOST_EFFECTS))
  await desk.round()
  desk.fuse.renew()
  world.trace(`${desk.index} round, maybe killed`)
}

/** An effect throws; the program lives on and tries again (case 59). */
async function roundWithFault(world: SimWorld, desk: SimDesk): Promise<void> {
  desk.fuse.slip(1 + world.dice.below(MOST_EFFECTS))
  await desk.round()
  desk.fuse.renew()
  world.trace(`${desk.index} round with a fault: ${desk.report?.state}`)
}

function clone(world: SimWorld, desk: SimDesk): void {
  if (world.desks.length < MOST_DESKS) addClone(world, desk)
}

/** Who holds the newest keys changes the passphrase and adds a key; the others may be away (case 52). */
function rotateKeys(world: SimWorld, { desk, seat, index }: SimDesk): void {
  if (desk.ring.current !== world.ring.current) return
  const randomBytes = world.dice.bytes
  world.keysFiles += 1
  world.ring = rotateRing(desk.ring, randomBytes)
  const name = `meta/keys-${String(world.keysFiles).padStart(4, '0')}`
  const bytes = makeKeysFile({
    ws: SIM_WORKSPACE,
    number: world.keysFiles,
    ring: world.ring,
    kek: randomBytes(32),
    kdf: { memory: 64 * 1024, passes: 3, lanes: 1, salt: randomBytes(16) },
    recovery: randomBytes(32),
    replaces: desk.ring,
    randomBytes,
  })
  desk.ring = world.ring
  world.folder.put(name, bytes, seat)
  world.trace(`${index} rotated the keys: ${name}`)
}

function breakOff({ folder, dice, clock }: SimWorld, desk: SimDesk): void {
  const code = dice.pick(['unavailable', 'full', 'read-only', 'failed'] as const) ?? 'failed'
  const untilMs = clock.nowMs + dice.below(2 * HOUR_MS)
  folder.breakOff({ desk: desk.seat, code, untilMs, isForWriting: code === 'full' || code === 'read-only' })
}

function flipBit({ folder, dice }: SimWorld, desk: SimDesk): void {
  const path = dice.pick(folder.paths().filter((name) => name.endsWith('.seg') || name.endsWith('.keys')))
  if (path !== undefined) folder.flip(desk.seat, path)
}

function flipSnapshot({ folder, dice }: SimWorld, desk: SimDesk): void {
  const path = dice.pick(folder.paths().filter((name) => name.endsWith('.snap')))
  if (path !== undefined) folder.flip(desk.seat, path)
}

/** Somebody cleans the folder up: half of the files that desks can bring again. */
function cleanUp({ folder, dice, book, desks }: SimWorld): void {
  const lost = new Set(folder.paths().filter((path) => path.startsWith('d/') && dice.chance(0.5)))
  folder.lose((path) => lost.has(path))
  book.excuse(desks, folder)
}

function rollBack({ folder, dice, clock, book, desks }: SimWorld): void {
  folder.rollBack(clock.nowMs - dice.below(4 * HOUR_MS))
  book.excuse(desks, folder)
}

function takeImage({ images, trace }: SimWorld, desk: SimDesk): void {
  images.push({ desk: desk.index, image: desk.image() })
  trace(`image of ${desk.index}`)
}

/** The machine is put back to an image of its own: what it wrote since may lie at others only. */
function restoreImage({ images, dice, book, desks, folder, trace }: SimWorld, desk: SimDesk): void {
  const own = dice.pick(images.filter((one) => one.desk === desk.index))
  if (!own) return
  desk.restore(own.image)
  book.excuse(desks, folder)
  trace(`${desk.index} restored to ${desk.desk.device}.${desk.desk.seq}`)
}

function wipe({ book, desks, folder, trace }: SimWorld, desk: SimDesk): void {
  desk.wipe()
  book.excuse(desks, folder)
  trace(`${desk.index} lost its store`)
}

function correctClock({ dice, trace }: SimWorld, desk: SimDesk): void {
  desk.skewMs = dice.pick([0, 0, 5 * MINUTE_MS, -2 * 24 * HOUR_MS]) ?? 0
  trace(`clock of ${desk.index} off by ${desk.skewMs}`)
}

function newcomer(world: SimWorld): void {
  if (world.desks.length < MOST_DESKS) addDesk(world)
}

function restart({ trace }: SimWorld, desk: SimDesk): void {
  desk.start()
  trace(`${desk.index} started again`)
}
