/** What every module owes in these days, live; a board that is opened again shows its last answer until the new one is there. */
import { useEffect, useMemo } from 'react'
import type { DaySpan, FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { mattersFor } from '#renderer/app/hub/mergeEntries.ts'
import { useModules } from '#renderer/app/modulesContext.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { type ModuleMatters, useKeptDue } from '#renderer/stores/useKeptDue.ts'
import { useLanguage } from '#renderer/stores/useLanguage.ts'

/** What is due becomes late by the clock alone. */
const ASK_AGAIN_MS = 300_000

/** The lists, module by module; undefined until the first answer. */
export function useDueLists({ from, to }: DaySpan): readonly ModuleMatters[] | undefined {
  const modules = useModules()
  const { store, signature } = useDesk()
  // The modules answer in the screen language.
  const language = useLanguage((state) => state.language)
  const tick = useDeskClock((state) => Math.floor(state.now / ASK_AGAIN_MS))
  const key = [store.workspace, language, from ?? '', to].join('/')
  const kept = useKeptDue((state) => (state.key === key ? state.lists : undefined))
  const keep = useKeptDue((state) => state.keep)
  const answer = useLiveAnswer(
    async () => ({ key, lists: await loadDueLists(store, modules, from === undefined ? { to } : { from, to }) }),
    [store, modules, key, tick],
  )
  useEffect(() => {
    if (answer !== undefined) keep(answer.key, answer.lists)
  }, [answer, keep])
  const lists = answer?.key === key ? answer.lists : kept
  const { actor } = signature
  // Everything is asked and kept, so that the next person at this desk begins with their own.
  return useMemo(() => lists?.map((list) => ({ ...list, matters: mattersFor(actor, list.matters) })), [lists, actor])
}

/** Asks all modules at once; those that owe nothing are left out. */
export async function loadDueLists(
  store: Store,
  modules: readonly FrontDeskModule[],
  span: DaySpan,
): Promise<readonly ModuleMatters[]> {
  const lists = await Promise.all(
    modules.map(async ({ domain, dueMatters }) => ({
      module: domain.name,
      matters: dueMatters === undefined ? [] : await dueMatters(store, span),
    })),
  )
  return lists.filter(({ matters }) => matters.length > 0)
}
