/** Passes that are out of somebody whom a leader is about to bar: what barring asks about. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import { type Barred, passesOutOf } from '#renderer/features/decoration/commands/passFacts.ts'

/** A pass that is out, with whose it is and where. */
export interface OpenPass {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly unitCode: string
  readonly caseId: string
}

/** Live; undefined while loading, and of nobody none. */
export function useOpenPasses(who: Barred | undefined): readonly OpenPass[] | undefined {
  const { store } = useDesk()
  const { e, id } = who ?? {}
  return useLiveAnswer(() => (e && id ? loadOpenPasses(store, { e, id }) : Promise.resolve([])), [store, e, id])
}

/** The passes that are out, by unit and number. */
export async function loadOpenPasses(store: Store, who: Barred): Promise<readonly OpenPass[]> {
  const rows = await passesOutOf(store, who)
  const [units, workers] = await Promise.all([
    store.db.units.bulkGet(rows.map(({ v }) => v.unitId ?? '')),
    store.db.workers.bulkGet(rows.map(({ v }) => v.workerId)),
  ])
  const lines = rows.map(({ id, v }, index) => ({
    id,
    number: v.number,
    name: workers[index]?.v.name ?? '',
    unitCode: units[index]?.v.code ?? '',
    caseId: v.caseId,
  }))
  return lines.sort((a, b) => `${a.unitCode} ${a.number}`.localeCompare(`${b.unitCode} ${b.number}`, 'zh-CN'))
}
