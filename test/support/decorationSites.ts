// Sites with a running permit in a test store, as the events tell them: what patrols and the wall begin with.
import { commitMany } from '#renderer/db/commitMany.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ChangeDraft } from '#shared/domain/draft.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { ok } from '#shared/kernel/result.ts'
import { CLERK, SUPERVISOR } from './testStore.ts'

interface SiteParts {
  readonly id: string
  readonly unitId: string
  readonly number: string
  readonly from?: string
  readonly to?: string
  /** When it was applied for and issued. */
  readonly at?: string
}

/** Applies for a case and issues its permit. */
export async function addSite(store: Store, parts: SiteParts): Promise<string> {
  const { id, unitId, number, from = '2026-11-02', to = '2026-12-20', at = '2026-11-01T02:00:00.000Z' } = parts
  await tellCase(store, id, { ev: 'applied', data: { unitId, applicantName: '李宏', declared: ['surface'] }, at })
  await tellCase(store, id, { ev: 'permitIssued', data: { number, from, to, scope: '室内装修' }, at })
  return id
}

/** Tells one event of a case as a leader. */
export async function tellCase(
  store: Store,
  id: string,
  { ev, data, at }: { readonly ev: string; readonly data: JsonObject; readonly at?: string },
): Promise<void> {
  const cmd = ev === 'applied' ? 'decoration.apply' : ev === 'permitIssued' ? 'permit.issue' : 'decoration.stop'
  const draft: ChangeDraft = {
    cmd,
    items: [{ kind: 'event', e: 'decorationCase', id, ev, data }],
    ...(at === undefined ? {} : { at }),
  }
  const done = await commitMany(store, cmd === 'decoration.stop' ? SUPERVISOR : CLERK, () => ok({ drafts: [draft] }))
  if (!done.ok) throw new Error('the case was not told')
}
