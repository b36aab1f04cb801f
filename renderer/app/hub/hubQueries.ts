/** What all modules say of one person or unit, asked again after every commit that touches what they read. */
import type {
  FrontDeskModule,
  HubSubject,
  HubWarning,
  OpenMatter,
  TimelineEntry,
} from '#renderer/app/frontDeskModule.ts'
import { useModules } from '#renderer/app/modulesContext.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import { useLanguage } from '#renderer/stores/useLanguage.ts'
import { subjectsOf, survivorOf } from './aliases.ts'
import { eachOnce, mergeMatters, mergeTimelines } from './mergeEntries.ts'

/** The merged time line, newest first; undefined while loading. */
export function useTimeline(subject: HubSubject): readonly TimelineEntry[] | undefined {
  return useModuleLists(
    subject,
    (module, store, of) => module.timeline?.(store, of),
    (lists) => eachOnce(mergeTimelines(lists)),
  )
}

/** The merged open matters, most urgent first; undefined while loading. */
export function useOpenMatters(subject: HubSubject): readonly OpenMatter[] | undefined {
  return useModuleLists(
    subject,
    (module, store, of) => module.openMatters?.(store, of),
    (lists) => eachOnce(mergeMatters(lists)),
  )
}

/** Short facts under the head, in the order of the modules; undefined while loading. */
export function useHubFacts(subject: HubSubject): readonly string[] | undefined {
  return useModuleLists(
    subject,
    // Of the file that stays alone: 「还没有来访过」 of a merged one would gainsay it.
    (module, store, of) => (of.id === subject.id ? module.hubFacts?.(store, of) : undefined),
    (lists) => lists.flat(),
  )
}

/** What to know before one speaks, in the order of the modules; undefined while loading. */
export function useHubWarnings(subject: HubSubject): readonly HubWarning[] | undefined {
  return useModuleLists(
    subject,
    (module, store, of) => module.hubWarnings?.(store, of),
    (lists) => eachOnce(lists.flat()),
  )
}

type Ask<Line> = (module: FrontDeskModule, store: Store, subject: HubSubject) => Promise<readonly Line[]> | undefined

function useModuleLists<Line>(
  { kind, id }: HubSubject,
  ask: Ask<Line>,
  merge: (lists: readonly (readonly Line[])[]) => readonly Line[],
): readonly Line[] | undefined {
  const modules = useModules()
  const { store } = useDesk()
  // The modules answer in the screen language.
  const language = useLanguage((state) => state.language)
  return useLiveAnswer(async () => {
    const subjects = await subjectsOf(store, { kind, id })
    const lists = await Promise.all(modules.flatMap((module) => subjects.map((of) => ask(module, store, of))))
    return merge(lists.filter((list) => list !== undefined))
  }, [modules, store, kind, id, language])
}

/** The subject whose hub is to be shown: the surviving file of a merged one; undefined while loading. */
export function useSurvivor({ kind, id }: HubSubject): HubSubject | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => survivorOf(store, { kind, id }), [store, kind, id])
}
