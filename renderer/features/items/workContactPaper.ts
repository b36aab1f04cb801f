/** 《工作联系单》 as a form of the desk: from the open items of a person or unit, from chosen items, or blank. */
import type { Desk } from '#renderer/db/deskContext.ts'
import type { PaperModel, PaperSource, PaperSubject } from '#renderer/db/paperSource.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import { label } from '#renderer/text/text.ts'
import type { DecisionContext } from '#shared/domain/draft.ts'
import { type ActRefusal, checkOpen, eventOf, type ItemRecord } from '#shared/domain/items/acting.ts'
import {
  buildBlankWorkContactSheet,
  buildWorkContactSheet,
  type WorkContactRefusal,
  type WorkSite,
} from '#shared/domain/items/workContact.ts'
import { WORK_CONTACT_VERSION } from '#shared/domain/items/workContactModel.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { loadItem } from './commands.ts'
import { commonId, passedItems } from './workContactInput.ts'
import { workContactRefusalWords } from './workContactWords.ts'

/** Which items go to whom on one slip. */
export interface WorkContactOrder {
  readonly itemIds: readonly string[]
  readonly department: string
  readonly officerId: string | null
  readonly site: WorkSite
  readonly remark: string
}

type SlipRefusal = ActRefusal | WorkContactRefusal

/** Most work is at somebody's home; who works outdoors ticks it by hand on the paper. */
const AT_HOME: WorkSite = { indoor: true, outdoor: false }

/** The form: both copies on one page, signed by the department and brought back. */
export const workContactPaper: PaperSource = {
  form: 'work-contact',
  templateVersion: WORK_CONTACT_VERSION,
  paper: 'A4',
  awaitsReturn: true,
  title: () => label('itemPapers.title'),
  build: async (store, subject, context) => {
    const items = await openItemsOf(store, subject)
    const department = items[0]?.v.department ?? ''
    const order = { department, officerId: items[0]?.v.officerId ?? null, site: AT_HOME, remark: '' }
    const mine = items.filter(({ v }) => v.department === department)
    return slipOf(store, mine, order, context)
  },
  refusal: workContactRefusalWords,
  blank: buildBlankWorkContactSheet,
}

/**
 * Issues one slip for these items and assigns them in the same change.
 * Refusals as `decideIssue`, `buildWorkContactSheet` and `checkOpen`. Offline: always.
 */
export function issueWorkContact(desk: Desk, order: WorkContactOrder) {
  return issueFilled(desk, workContactPaper, async (context, decision) => {
    const found: ItemRecord[] = []
    for (const id of order.itemIds) {
      const item = await loadItem(desk.store, id)
      const refusal = item === undefined ? ({ code: 'item-gone' } as const) : checkOpen('item.assign', item, decision)
      if (refusal !== undefined) return err(refusal)
      if (item !== undefined) found.push(item)
    }
    return slipOf(desk.store, found, order, context)
  })
}

async function slipOf(
  store: Store,
  items: readonly ItemRecord[],
  { department, officerId, site, remark }: Omit<WorkContactOrder, 'itemIds'>,
  context: SheetContext,
): Promise<Result<PaperModel, SlipRefusal>> {
  const officer = officerId === null ? '' : ((await store.db.staff.get(officerId))?.v.name ?? '')
  const passed = await passedItems(store, items)
  const model = buildWorkContactSheet({ department, officer, items: passed, site, remark }, context)
  if (!model.ok) return model
  return ok({
    model: model.value as PaperModel['model'],
    personId: commonId(items.map(({ v }) => v.personId)),
    unitId: commonId(items.map(({ v }) => v.unitId)),
    items: ({ sheetId }) => items.map((item) => eventOf(item, 'assigned', { department, officerId, sheetId })),
  })
}

/** Open items of a hub that no slip has taken to a department yet, the oldest first. */
async function openItemsOf(store: Store, { kind, id }: PaperSubject): Promise<readonly ItemRecord[]> {
  const rows = await store.db.items
    .where(kind === 'person' ? 'v.personId' : 'v.unitId')
    .equals(id)
    .sortBy('v.registeredAt')
  const open = rows.filter(({ v }) => v.status === 'open' && v.sheetId === null)
  const loaded = await Promise.all(open.map((row) => loadItem(store, row.id)))
  return loaded.filter((item) => item !== undefined)
}

/** Whether the signed-in person may send items to departments. */
export function mayIssueSlip({ store, signature }: Pick<Desk, 'store' | 'signature'>): boolean {
  const may: DecisionContext['mayAct'] = store.registry.mayAct
  return may('item.assign', signature.actor.role) === 'allowed'
}
