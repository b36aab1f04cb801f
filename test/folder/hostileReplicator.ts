/**
 * Joins two real directories the way cloud programs do on a bad day: late, out of order, in prefixes, zero-filled, as conflict copies,
 * under other capitals, dropped and brought back. A seed gives the same misdeeds again. What was published is never changed where it came from.
 */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Dice, diceOf } from '#test/sim/dice.ts'

/** Two directories that are to become equal, and the seed of what goes wrong on the way. */
export interface ReplicatorOptions {
  readonly a: string
  readonly b: string
  readonly seed: number
}

/** A replicator that works in rounds; between two rounds anything may lie half delivered. */
export interface HostileReplicator {
  /** One round of deliveries and misdeeds; gives what it did, for a failing seed. */
  readonly round: () => Promise<readonly string[]>
  /** The end of all faults: everything lies on both sides, whole. Conflict copies stay. */
  readonly settle: () => Promise<void>
}

/** Marks that programs put into the name of a conflict copy. */
export const CONFLICT_MARKS = [
  ' (1)',
  '-LAPTOP-7F3',
  ' (conflicted copy 2026-01-02)',
  '.sync-conflict-20260102-030405-ABCDEFG',
]

type Manner = 'later' | 'whole' | 'prefix' | 'zeros' | 'empty' | 'copy' | 'capitals' | 'drop'
const MANNERS: readonly Manner[] = [
  'later',
  'later',
  'whole',
  'whole',
  'whole',
  'prefix',
  'zeros',
  'empty',
  'copy',
  'capitals',
  'drop',
]

interface Side {
  readonly root: string
  /** What came from the other side, and how it lies here now. */
  readonly arrived: Map<string, 'whole' | 'part' | 'gone' | 'capitals'>
}

/** Gives a replicator; nothing is delivered yet. */
export function createHostileReplicator({ a, b, seed }: ReplicatorOptions): HostileReplicator {
  const dice = diceOf(seed)
  const [left, right]: readonly [Side, Side] = [
    { root: a, arrived: new Map() },
    { root: b, arrived: new Map() },
  ]
  /** Copies of its own making are not carried back: they would breed. */
  const copies = new Set<string>()
  const ways = [
    { from: left, to: right },
    { from: right, to: left },
  ] as const
  const own = async ({ root, arrived }: Side) =>
    (await filesBelow(root)).filter(
      (path) => !arrived.has(path) && !isCapitals(path, arrived) && !copies.has(`${root}/${path}`),
    )
  return {
    round: async () => {
      const done: string[] = []
      for (const { from, to } of ways) {
        for (const path of shuffled(await own(from), dice)) {
          const manner = dice.pick(MANNERS) ?? 'later'
          done.push(`${manner} ${path}`)
          await deliver({ path, from, to }, manner, { dice, copies })
        }
      }
      return done
    },
    settle: async () => {
      for (const { from, to } of ways)
        for (const path of await own(from)) await deliver({ path, from, to }, 'whole', { dice, copies })
    },
  }
}

interface Delivery {
  readonly path: string
  readonly from: Side
  readonly to: Side
}

async function deliver(
  { path, from, to }: Delivery,
  manner: Manner,
  { dice, copies }: { readonly dice: Dice; readonly copies: Set<string> },
): Promise<void> {
  const bytes = await readFile(join(from.root, path)).catch(() => undefined)
  // A staged file that its desk has taken away meanwhile.
  if (bytes === undefined || manner === 'later') return
  const lies = to.arrived.get(path)
  const at = join(to.root, path)
  if (lies === undefined && (await isOther(at, bytes))) return keepBoth({ path, from, to }, bytes, copies)
  if (manner === 'copy') return writeCopy({ path, to, mark: dice.pick(CONFLICT_MARKS) ?? '' }, bytes, copies)
  if (manner === 'drop' || manner === 'capitals') {
    if (lies !== 'whole') return
    if (manner === 'drop') await rm(at, { force: true })
    else await rename(at, capitalsOf(at))
    to.arrived.set(path, manner === 'drop' ? 'gone' : 'capitals')
    return
  }
  // Whatever arrived whole is not made worse in place: programs write forward.
  if (lies === 'whole') return
  if (lies === 'capitals') await rm(capitalsOf(at), { force: true })
  await mkdir(dirname(at), { recursive: true })
  await writeFile(at, partOf(bytes, manner, dice))
  to.arrived.set(path, manner === 'whole' ? 'whole' : 'part')
}

/** Two desks made a file of one name: the one that comes stands beside the one that is there. */
async function keepBoth({ path, to }: Delivery, bytes: Buffer, copies: Set<string>): Promise<void> {
  await writeCopy({ path, to, mark: CONFLICT_MARKS[0] ?? '' }, bytes, copies)
}

async function writeCopy(
  { path, to, mark }: { readonly path: string; readonly to: Side; readonly mark: string },
  bytes: Buffer,
  copies: Set<string>,
): Promise<void> {
  const dot = path.lastIndexOf('.') > path.lastIndexOf('/') + 1 ? path.lastIndexOf('.') : path.length
  const name = `${path.slice(0, dot)}${mark}${path.slice(dot)}`
  copies.add(`${to.root}/${name}`)
  await mkdir(dirname(join(to.root, name)), { recursive: true })
  await writeFile(join(to.root, name), bytes)
}

function partOf(bytes: Buffer, manner: Manner, dice: Dice): Buffer {
  if (manner === 'prefix') return bytes.subarray(0, dice.below(bytes.length))
  if (manner === 'zeros') return Buffer.alloc(bytes.length)
  return manner === 'empty' ? Buffer.alloc(0) : bytes
}

async function isOther(path: string, bytes: Buffer): Promise<boolean> {
  const there = await readFile(path).catch(() => undefined)
  return there !== undefined && !there.equals(bytes)
}

function capitalsOf(path: string): string {
  return join(dirname(path), path.slice(dirname(path).length + 1).toUpperCase())
}

function isCapitals(path: string, arrived: Side['arrived']): boolean {
  return [...arrived].some(([known, lies]) => lies === 'capitals' && capitalsOf(known) === path)
}

/** Files below a folder, in an order that no file system decides. */
async function filesBelow(root: string): Promise<readonly string[]> {
  const named = await readdir(root, { recursive: true, withFileTypes: true })
  const paths = named.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name).slice(root.length + 1))
  return paths.toSorted()
}

function shuffled(paths: readonly string[], dice: Dice): readonly string[] {
  const rest = [...paths]
  return paths.map(() => rest.splice(dice.below(rest.length), 1)[0] ?? '')
}
