/** What every module owes: today's from the book that is kept while the desk is open, other days asked for the screen that shows them. */
import { useEffect, useMemo, useState } from 'react'
import type { DaySpan, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import { mattersFor, mergeMatters } from '#renderer/app/hub/mergeEntries.ts'
import { useModules } from '#renderer/app/modulesContext.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { useDueBook } from '#renderer/stores/useDueBook.ts'
import { useLanguage } from '#renderer/stores/useLanguage.ts'
import { followDue, type OwedByModule } from './followDue.ts'

/** What is due becomes late by the clock alone. */
const ASK_AGAIN_MS = 300_000

/** Follows what is owed in these days; `tell` stays the same from one drawing to the next. */
function useFollowed({ from, to }: DaySpan, tell: (lists: readonly OwedByModule[]) => void): void {
  const modules = useModules()
  const { store } = useDesk()
  // The modules answer in the screen language.
  const language = useLanguage((state) => state.language)
  const tick = useDeskClock((state) => Math.floor(state.now / ASK_AGAIN_MS))
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language or five minutes later the words are others.
  useEffect(
    () => followDue({ store, modules, span: from === undefined ? { to } : { from, to }, tell }),
    [store, modules, from, to, language, tick, tell],
  )
}

/** Today's matters as they are kept: put in order once, when they are told, not by each screen that is opened. */
interface Book {
  readonly lists: readonly OwedByModule[]
  /** All of them, the most urgent first. */
  readonly merged: readonly OpenMatter[]
}

/** Keeps the book of today's matters for the screens below; once, where the desk is open. It outlasts who is signed in. */
export function useKeepDueBook(): void {
  const { store } = useDesk()
  const keep = useDueBook((state) => state.keep)
  const tell = useMemo(
    () => (lists: readonly OwedByModule[]) => {
      const book: Book = { lists, merged: mergeMatters(lists.map(({ matters }) => matters)) }
      keep(store, book)
    },
    [store, keep],
  )
  useFollowed({ to: useToday() }, tell)
}

/** Kept by `useKeepDueBook` alone; a store knows no screen's types. */
function useBook(): Book | undefined {
  const { store } = useDesk()
  return useDueBook((state) => (state.owner === store ? state.book : undefined)) as Book | undefined
}

/** What is owed up to today, module by module, to whoever is signed in; undefined until everybody has answered. */
export function useDueToday(): readonly OwedByModule[] | undefined {
  return useForMe(useBook()?.lists)
}

/** The same as one list, the most urgent first. */
export function useMattersToday(): readonly OpenMatter[] | undefined {
  const merged = useBook()?.merged
  const { actor } = useDesk().signature
  return useMemo(() => merged && mattersFor(actor, merged), [merged, actor])
}

/** What is owed in some days, module by module; undefined until everybody has answered. */
export function useDueSpan(span: DaySpan): readonly OwedByModule[] | undefined {
  const [lists, setLists] = useState<readonly OwedByModule[]>()
  useFollowed(span, setLists)
  return useForMe(lists)
}

/** Everything is asked and kept, so that the next person at this desk begins with their own. */
function useForMe(lists: readonly OwedByModule[] | undefined): readonly OwedByModule[] | undefined {
  const { actor } = useDesk().signature
  return useMemo(() => lists?.map((list) => ({ ...list, matters: mattersFor(actor, list.matters) })), [lists, actor])
}
