/**
 * What every module owes, followed for as long as somebody listens: each module is asked on its own, and again only after a commit that touched
 * what it read, so that one change costs one module's question.
 */
import type { DaySpan, FrontDeskModule, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import { followAnswer } from '#renderer/db/followAnswer.ts'
import type { Store } from '#renderer/db/store.ts'

/** What one module owes. */
export interface OwedByModule {
  /** Name of the domain module. */
  readonly module: string
  readonly matters: readonly OpenMatter[]
}

interface FollowingDue {
  readonly store: Store
  readonly modules: readonly FrontDeskModule[]
  readonly span: DaySpan
  /** Told once every module has answered, and after each new answer; in the order of the modules, those that owe nothing left out. */
  readonly tell: (lists: readonly OwedByModule[]) => void
}

/** Follows until the returned function is called. A module that fails is told as it answered last, and does not hold up the others. */
export function followDue({ store, modules, span, tell }: FollowingDue): () => void {
  const asked = modules.flatMap(({ domain, dueMatters }) => (dueMatters ? [{ module: domain.name, dueMatters }] : []))
  const answers = new Map<string, readonly OpenMatter[]>()
  const answerOf = (module: string): readonly OpenMatter[] => answers.get(module) ?? []
  const hear = (module: string, matters: readonly OpenMatter[]): void => {
    answers.set(module, matters)
    if (answers.size < asked.length) return
    const lists = asked.map((one) => ({ module: one.module, matters: answerOf(one.module) }))
    tell(lists.filter((list) => list.matters.length > 0))
  }
  if (asked.length === 0) tell([])
  const stops = asked.map(({ module, dueMatters }) =>
    followAnswer({
      ask: () => dueMatters(store, span).catch(() => answerOf(module)),
      tell: (matters) => hear(module, matters),
    }),
  )
  return () => {
    for (const stop of stops) stop()
  }
}
