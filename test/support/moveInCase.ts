// A home that is moved into, for tests: its unit, its owner, its case, and any events after it.
import type { Store } from '#renderer/db/store.ts'
import { loadMoveIn } from '#renderer/features/move-in/commands/onMoveIn.ts'
import { moveInEvent } from '#shared/domain/move-in/cases/caseFacts.ts'
import { decideOpenMoveIn, type OpenMoveInInput } from '#shared/domain/move-in/cases/opening.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { commitDraft } from './actions.ts'
import { contextAs } from './decisionContext.ts'

/** A notice of a home that is not delivered yet. */
export const NOTICE: OpenMoveInInput = {
  ...{
    unitId: null,
    personId: null,
    source: 'notice',
    noticeNumber: 'RZ-2026-018',
    noticeDay: '',
    confirmationNumber: '',
  },
  ...{ ownerName: '沈雨桐', ownerPhone: '13800001111', ownerIds: [], isCompany: false, isContractAtBank: false },
  ...{ bankName: '', remark: '' },
}

/** A sold home with its owner on file, and the id of its open case. */
export async function openedMoveIn(store: Store, code = '3-0501', more: Partial<OpenMoveInInput> = {}) {
  const unitId = `home-${code}`
  const personId = `owner-${code}`
  const buildingId = `building-${code.split('-')[0]}`
  await commitDraft(store, {
    cmd: 'unit.add',
    items: [{ kind: 'set', e: 'unit', id: unitId, values: { code, buildingId, sale: 'sold', areaCm2: 893_700 } }],
  })
  await commitDraft(store, {
    cmd: 'owner.add',
    items: [
      { kind: 'set', e: 'person', id: personId, values: { name: NOTICE.ownerName } },
      { kind: 'set', e: 'stay', id: `stay-${code}`, values: { unitId, personId, relation: 'owner' } },
    ],
  })
  const input = { ...NOTICE, unitId, personId, ownerIds: [personId], ...more }
  const context = contextAs('front-desk', { workspace: store.workspace })
  const decided = decideOpenMoveIn(input, { cases: [], deliveredDay: null }, context)
  if (!decided.ok) throw new Error(`The case does not open: ${decided.error.code}`)
  const { caseId, ...draft } = decided.value
  await commitDraft(store, draft)
  return { caseId, unitId, personId }
}

/** One event more on a case, as its command would tell it. */
export async function toldOf(
  store: Store,
  caseId: string,
  { cmd, ev, data }: { readonly cmd: string; readonly ev: string; readonly data: JsonObject },
): Promise<void> {
  const facts = await loadMoveIn(store, caseId)
  if (facts === undefined) throw new Error(`There is no case ${caseId}.`)
  await commitDraft(store, { cmd, items: [moveInEvent(facts, ev, { data })] })
}
