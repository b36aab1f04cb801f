/** Somebody who lives in a home, as the file says it. */
import type { Store } from '#renderer/db/store.ts'
import { commitDraft } from './actions.ts'

/** Puts a person and their stay on file. */
export async function addPerson(
  store: Store,
  {
    unitId,
    relation,
    fromDay,
  }: { readonly unitId: string; readonly relation: string; readonly fromDay: string | null },
): Promise<void> {
  const delivered = { sale: 'delivered', use: 'let' }
  await commitDraft(store, {
    cmd: 'person.add',
    items: [
      { kind: 'set', e: 'unit', id: unitId, values: delivered },
      { kind: 'set', e: 'person', id: 'person-9', values: { name: '刘强', remark: '' } },
      {
        kind: 'set',
        e: 'stay',
        id: 'stay-9',
        values: { personId: 'person-9', unitId, relation, fromDay, toDay: null },
      },
    ],
  })
}
