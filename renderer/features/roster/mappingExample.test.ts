import { expect, test } from 'vitest'
import type { RosterMapping } from '#shared/domain/roster/header.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { SheetSummary } from './files/rosterProtocol.ts'
import { exampleOf } from './mappingExample.ts'

const preview = [
  ['楼栋', '单元', '房号', '姓名'],
  ['1栋', '1单元', '101', '王晓梅'],
]
const mapping: RosterMapping = {
  headerRow: 1,
  headerRows: 1,
  fields: ['building', 'entrance', 'unitCode', 'name'],
  headerSignature: '',
}

test.each([
  [null, '1-1-101'],
  ['{building}-{room}', '1-101'],
])('the example under the pattern %s is what the file will be read as: %s', (unitPattern, code) => {
  const example = exampleOf({ preview } as unknown as SheetSummary, mapping, {
    today: '2026-11-21' as Day,
    unitPattern,
  })
  expect(example?.unitCode).toBe(code)
})
