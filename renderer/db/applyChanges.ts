/** Loose changes of other devices as runs of this desk's own making: where a change has no container of its desk (tests, tools). */
import type { Change, DeviceId, Dot } from '#shared/sync/change.ts'
import { deviceOf, makeDot, seqOf } from '#shared/sync/dot.ts'
import { chainNext, changeHash } from '#shared/sync/envelope.ts'
import type { RunFate } from '#shared/sync/exchange/ports.ts'
import type { ArrivedRun } from '#shared/sync/wire/segment.ts'
import { applyRuns } from './log/applyRuns.ts'
import { sealContainer } from './log/container.ts'
import { chainAt } from './log/readLog.ts'
import type { Store } from './store.ts'

/** What became of each change of a batch. */
export interface Applied {
  readonly applied: readonly Dot[]
  /** Here already, with the same content. */
  readonly repeated: readonly Dot[]
  /** Another content under a dot that is here: the device is forked, and the first one stays (sync 0.6). */
  readonly forked: readonly Dot[]
  /** An earlier change of the device has not arrived: keep it and bring it again. */
  readonly early: readonly Dot[]
  /** Our own, yet not in our log: this store was restored or cloned (sync 4.5.3). Never applied. */
  readonly lost: readonly Dot[]
}

/** Applies validated changes of this workspace, each device's in seq order. **Throws** as `applyRuns`. */
export async function applyChanges(store: Store, changes: readonly Change[]): Promise<Applied> {
  const reached = new Map(Object.entries(store.head.read().frontier))
  const runs = await runsOf(store, changes)
  const { fates } = await applyRuns(store, runs)
  const applied: Record<keyof Applied, Dot[]> = { applied: [], repeated: [], forked: [], early: [], lost: [] }
  for (const [index, run] of runs.entries()) {
    const known = reached.get(run.device) ?? 0
    for (const { dot } of run.changes) applied[fateOf(dot, known, fates[index] as RunFate)].push(dot)
    if (fates[index]?.fate === 'applied') reached.set(run.device, Math.max(known, run.last))
  }
  return applied
}

function fateOf(dot: Dot, known: number, fate: RunFate): keyof Applied {
  if (fate.fate === 'forked') return seqOf(dot) >= fate.at ? 'forked' : 'repeated'
  if (fate.fate === 'poison') return seqOf(dot) >= fate.at ? 'early' : 'applied'
  return fate.fate === 'applied' && seqOf(dot) <= known ? 'repeated' : fate.fate
}

async function runsOf(store: Store, changes: readonly Change[]): Promise<readonly ArrivedRun[]> {
  const runs: ArrivedRun[] = []
  const chains = new Map<Dot, Uint8Array>()
  for (const some of contiguous(changes)) {
    const device = deviceOf((some[0] as Change).dot)
    const first = seqOf((some[0] as Change).dot)
    const before = await chainBefore(store, device, first, chains)
    let chain = before
    for (const change of some) {
      chain = chainNext(chain, changeHash(store.hashKey, change))
      chains.set(change.dot, chain)
    }
    const run = { ws: store.workspace, device, first, last: first + some.length - 1, before, chain, changes: some }
    runs.push({ ...run, container: sealContainer(store, run), keys: [] })
  }
  return runs
}

/** What stands here before a seq; where nothing does, the run is early whatever its chain. */
async function chainBefore(
  store: Store,
  device: DeviceId,
  first: number,
  chains: ReadonlyMap<Dot, Uint8Array>,
): Promise<Uint8Array> {
  const here = chains.get(makeDot(device, first - 1)) ?? (await chainAt(store, device, first - 1))
  return here ?? new Uint8Array(32)
}

function contiguous(changes: readonly Change[]): readonly Change[][] {
  const runs: Change[][] = []
  for (const change of changes) {
    const last = runs.at(-1)?.at(-1)
    const isNext = last && deviceOf(last.dot) === deviceOf(change.dot) && seqOf(change.dot) === seqOf(last.dot) + 1
    if (isNext) runs.at(-1)?.push(change)
    else runs.push([change])
  }
  return runs
}
