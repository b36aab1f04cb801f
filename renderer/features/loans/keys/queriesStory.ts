/** The story of one set of keys: its loans, seals and entrustments, the latest first. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import { loanLines } from '#renderer/features/loans/queries.ts'
import { keys } from '#renderer/text/zh-CN/keys.ts'

/** One line of a set's story. */
export interface KeyStoryLine {
  readonly id: string
  readonly at: string
  readonly what: keyof typeof keys.story
  /** Borrower, seal number, who took it: shown beside it. */
  readonly who: string
  /** Free words. */
  readonly words: string
  readonly by: string
}

/** The story of a set, the latest first; undefined while loading. */
export function useKeyStory(thingId: string): readonly KeyStoryLine[] | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => loadKeyStory(store, thingId), [store, thingId])
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Loans, seals and entrustments of a set, the latest first. */
export async function loadKeyStory(store: Store, thingId: string): Promise<readonly KeyStoryLine[]> {
  const { db } = store
  const staff = new Map((await db.staff.toArray()).map(({ id, v }) => [id, v.name ?? '']))
  const rows = await db.loans.where('v.thingId').equals(thingId).toArray()
  const loans = await loanLines(
    store,
    rows.filter(({ v }) => v.status !== 'void'),
  )
  const held = await db.keyEntrustments.where('v.thingId').equals(thingId).toArray()
  const sources = [
    ...loans.map(({ id, who }) => ({ entity: 'loan', id, who })),
    { entity: 'keySet', id: thingId, who: '' },
    ...held.filter(({ v }) => v.status !== 'void').map(({ id, v }) => ({ entity: 'keyEntrustment', id, who: v.agent })),
  ]
  const lines: KeyStoryLine[] = []
  for (const { entity, id, who } of sources) {
    for (const { dot, ev, at, actor, data } of await loadLiveEvents(store, entity, id)) {
      const isNamed = ev === 'lent' || ev === 'entrusted'
      const mark = ev === 'sealed' ? textOf(data.sealNumber) : textOf(data.to) || (isNamed ? who : '')
      const words = [data.why, data.reason, data.remark].map(textOf).filter((word) => word !== '')
      const what = entity === 'keyEntrustment' ? `${entity}.${ev}` : ev
      if (isTold(what))
        lines.push({ id: `${dot}/${ev}`, at, what, who: mark, words: words.join(' '), by: staff.get(actor.id) ?? '' })
    }
  }
  return lines.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

function isTold(what: string): what is keyof typeof keys.story {
  return Object.hasOwn(keys.story, what)
}
