/** What screens ask of review and signatures: clauses with the words of this project, and what a case still needs. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import { type CaseClauses, CLAUSES_ID, clausesInCase } from '#shared/domain/decoration/review/clausesInCase.ts'
import type { ClauseSettings } from '#shared/domain/decoration/review/shippedClauses.ts'
import type { ClauseState } from '#shared/domain/decoration/violations/clauseFold.ts'

/** The settings that the printed clauses follow (handbook C3). May run inside a transaction of the store. */
export async function clauseSettingsOf(store: Store): Promise<ClauseSettings> {
  return {
    balcony: await settingOf(store, 'decoration.balcony'),
    balconyStyle: await settingOf(store, 'decoration.balcony-style'),
  }
}

/** All versions of the clauses; undefined before the first was saved. May run inside a transaction of the store. */
export async function clauseStateOf(store: Store): Promise<ClauseState | undefined> {
  return (await store.db.decorationClauses.get(CLAUSES_ID))?.v
}

/** The clauses that a case is judged by; null for a patrol of the public area. May run inside a transaction of the store. */
export async function caseClausesOf(store: Store, caseId: string | null): Promise<CaseClauses> {
  const row = caseId === null ? undefined : await store.db.decorationCases.get(caseId)
  return clausesInCase(row?.v ?? null, await clauseStateOf(store), await clauseSettingsOf(store))
}

/** The same, live; undefined while it is read. */
export function useCaseClauses(caseId: string | null): CaseClauses | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => caseClausesOf(store, caseId), [store, caseId])
}

/** Versions and the words of the project for the editor, live; undefined while they are read. */
export function useClauseVersions():
  | { readonly state: ClauseState | undefined; readonly settings: ClauseSettings }
  | undefined {
  const { store } = useDesk()
  return useLiveAnswer(
    async () => ({ state: await clauseStateOf(store), settings: await clauseSettingsOf(store) }),
    [store],
  )
}
