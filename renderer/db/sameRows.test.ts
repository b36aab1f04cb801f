// However changes came in, alone, in slices or from another desk, the rows are the same: a function of the set of changes.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChangeDraft, DraftItem } from '#shared/domain/draft.ts'
import { ok } from '#shared/kernel/result.ts'
import { commitDraft, succeeded } from '#test/support/actions.ts'
import { CLERK, foundedStore } from '#test/support/testStore.ts'
import { logOf, otherDesk, projectedRows } from '#test/support/twoDesks.ts'
import { applyChanges } from './applyChanges.ts'
import { commitMany } from './commitMany.ts'
import { knowRecords } from './knownRecords.ts'
import { refold } from './refold.ts'

const id = fc.constantFrom('a', 'b', 'c', 'd')
const text = fc.constantFrom('', '王晓梅', '李强', '1-0101', '13812345678')
const number = fc.constantFrom('11010519491231002X', '440524188001010014', null)
const relation = fc.constantFrom('owner', 'family', 'tenant')

const some = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.record(fields, { requiredKeys: [] }).filter((values) => Object.keys(values).length > 0)

const set = (e: string, fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.record({ id, values: some(fields) }).map((one) => ({ kind: 'set', e, ...one }) as DraftItem)

const visit = fc.record({ id, name: text }).map(
  ({ id, name }) =>
    ({
      kind: 'event',
      e: 'visit',
      id,
      ev: 'arrived',
      data: { purpose: 'visitor', personId: null, unitId: null, name },
    }) as DraftItem,
)
const prefix = fc
  .record({ id, prefix: fc.constantFrom('B', 'C') })
  .map(
    ({ id, prefix }) =>
      ({ kind: 'event', e: 'desk', id, ev: 'prefixClaimed', data: { prefix }, claim: `prefix/${prefix}` }) as DraftItem,
  )
const item = fc.oneof(
  set('unit', { code: text, areaCm2: fc.constantFrom(895_000, null) }),
  set('person', { name: text, idKind: fc.constant('resident'), idNumber: number, remark: text, mergedInto: id }),
  set('stay', { unitId: id, personId: id, relation, fromDay: fc.constantFrom('2020-05-01', null) }),
  set('phone', { personId: id, number: text, label: text }),
  fc
    .record({ e: fc.constantFrom('unit', 'person', 'stay', 'phone'), id })
    .map((one): DraftItem => ({ kind: 'delete', ...one })),
  visit,
  prefix,
)

/** A change names a record once, and a claim once. */
const draft = fc
  .uniqueArray(item, { minLength: 1, maxLength: 5, selector: (one) => `${one.e}/${one.e === 'desk' ? '' : one.id}` })
  .map((items): ChangeDraft => ({ cmd: 'owner.add', items }))

const steps = fc.array(fc.array(draft, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })

test('rows of slices are the rows that another desk makes of the same changes, and that folding again makes', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: 1, max: 5 }), async (slices, batch) => {
      const store = await foundedStore()
      const known = knowRecords(['unit', 'person', 'stay', 'phone'])
      for (const drafts of slices) {
        const [only, ...others] = drafts
        // One alone goes the clerk's way, and the next slice must hear of it.
        if (only !== undefined && others.length === 0) await commitDraft(store, only)
        else succeeded(await commitMany(store, CLERK, () => ok({ drafts }), { known }))
      }
      const rows = await projectedRows(store)
      const there = await otherDesk(store)
      await there.db.personKeys.bulkAdd(await store.db.personKeys.toArray())
      const log = await logOf(store)
      for (let at = 0; at < log.length; at += batch) await applyChanges(there, log.slice(at, at + batch))
      expect(await projectedRows(there)).toEqual(rows)
      await refold(store)
      expect(await projectedRows(store)).toEqual(rows)
    }),
    { numRuns: 40 },
  )
}, 60_000)
