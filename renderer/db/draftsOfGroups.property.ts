// Cutting a bulk command into drafts: nothing lost, nothing parted.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DraftItem } from '#shared/domain/draft.ts'
import { draftsOfGroups } from './draftsOfGroups.ts'

const sign = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('"', '\\', '\u0001', '王', '😀', 'é'))
const text = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join('').toWellFormed())

const groups = fc
  .array(fc.array(fc.record({ remark: text, name: text }), { minLength: 1, maxLength: 4 }), { maxLength: 40 })
  .map((all) =>
    all.map((group, index) =>
      group.map(
        (values, at): DraftItem => ({ kind: 'set', e: 'person', id: `person-${index}-${at}`, values: { ...values } }),
      ),
    ),
  )

test('all items come out, in order, and no group is parted', () => {
  fc.assert(
    fc.property(groups, fc.integer({ min: 1, max: 12 }), (all, maxItems) => {
      const drafts = draftsOfGroups({ cmd: 'owner.add', note: '导入' }, all, { maxItems })
      expect(drafts.flatMap((draft) => draft.items)).toEqual(all.flat())
      for (const { cmd, note, items } of drafts) {
        expect([cmd, note]).toEqual(['owner.add', '导入'])
        const touched = all.filter((group) => group.some((item) => items.includes(item)))
        expect(touched.flat()).toEqual(items)
        expect(items.length <= maxItems || touched.length === 1).toBe(true)
      }
    }),
  )
})
