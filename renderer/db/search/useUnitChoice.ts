// The unit of a form: asked of the index and of the store by its code, never by reading all units. A project has tens of thousands.
import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { derivedId } from '#shared/domain/ids.ts'
import { normalizeCode } from '#shared/kernel/text.ts'
import { useSearchService } from './searchContext.ts'
import type { SearchService } from './searchService.ts'
import { chooseUnit, type FoundUnits, type NamedUnit, NO_CHOICE, type UnitChoice } from './unitChoice.ts'

/** Units compared with what was typed; where more fit, a few more figures are asked for. */
const MOST_COMPARED = 60

/** The unit with exactly this code; one read whatever the size of the project. */
export async function unitByCode(store: Store, typed: string): Promise<NamedUnit | undefined> {
  const code = normalizeCode(typed)
  if (code === '') return undefined
  const row = await store.db.units.get(derivedId(store.workspace, 'unit', code))
  return row === undefined || row.deleted ? undefined : { id: row.id, code }
}

/** Live: undefined while loading, null where there is none. */
export function useUnitByCode(code: string): NamedUnit | null | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => (await unitByCode(store, code)) ?? null, [store, code])
}

/** What the typed text can mean. A unit that was added a moment ago is found by its code before the index has it. */
export async function findUnits(store: Store, search: SearchService, typed: string): Promise<UnitChoice> {
  if (typed.trim() === '') return NO_CHOICE
  const exact = await unitByCode(store, typed)
  const choice = chooseUnit(typed, await unitsLike(search, typed))
  return exact === undefined ? choice : { ...choice, unit: exact, count: Math.max(1, choice.count) }
}

async function unitsLike(search: SearchService, typed: string): Promise<FoundUnits> {
  try {
    const page = await search.list({ kind: 'unit', text: typed, all: [] }, { offset: 0, limit: MOST_COMPARED })
    const hits = await search.hitsOf(page.ids)
    const units = hits.map(({ id, label }) => ({ id: id.slice(id.indexOf('/') + 1), code: label.unit ?? '' }))
    return { units, total: page.total }
  } catch {
    // The search has failed and says so elsewhere: whole codes are still found.
    return { units: [], total: 0 }
  }
}

/** Finds units once, for a form that is being saved. */
export type FindUnit = (typed: string) => Promise<UnitChoice>

export function useFindUnit(): FindUnit {
  const { store } = useDesk()
  const search = useSearchService()
  return (typed) => findUnits(store, search, typed)
}

interface Answer {
  readonly typed: string
  readonly choice: UnitChoice
}

/** The choice while typing. `isSettled` is false while what is shown still belongs to what was typed before. */
export function useUnitChoice(typed: string): UnitChoice & { readonly isSettled: boolean } {
  const { store } = useDesk()
  const search = useSearchService()
  const [answer, setAnswer] = useState<Answer>({ typed: '', choice: NO_CHOICE })
  useEffect(() => {
    let isStale = false
    const ask = async (): Promise<void> => {
      const choice = await findUnits(store, search, typed)
      if (!isStale) setAnswer({ typed, choice })
    }
    void ask()
    const unsubscribe = search.onChanged(() => void ask())
    return () => {
      isStale = true
      unsubscribe()
    }
  }, [store, search, typed])
  const isSettled = answer.typed === typed
  return isSettled ? { ...answer.choice, isSettled } : { ...answer.choice, unit: undefined, isSettled }
}
