/** The further sections of the conflict centre as they stand now. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { useRuleTexts } from '#renderer/stores/useRuleTexts.ts'
import { beyondRoleLines, rulingLines, rulingOf, unknownLines } from './marks.ts'

/** Undefined while loading. */
export function useMarkSections() {
  const { store } = useDesk()
  const conflictTexts = useRuleTexts((state) => state.texts)
  return useLiveAnswer(async () => {
    const beyondRole = await beyondRoleLines(store)
    const unknown = await unknownLines(store)
    return { beyondRole, unknown, settled: await rulingLines(store, conflictTexts) }
  }, [store, conflictTexts])
}

/** How a conflict was settled; null where nobody did, undefined while loading. */
export function useRuling(id: string) {
  const { store } = useDesk()
  const conflictTexts = useRuleTexts((state) => state.texts)
  return useLiveAnswer(async () => (await rulingOf(store, id, conflictTexts)) ?? null, [store, conflictTexts, id])
}
