import { describe, expect, test } from 'vitest'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import type { Day } from '#shared/kernel/days.ts'
import { buildBlankWorkContactSheet, buildWorkContactSheet, MOST_MATTERS, type PassedItem } from './workContact.ts'
import { workContactSchema } from './workContactModel.ts'

const moment = (time: string) => ({ day: '2026-11-21' as Day, time })
const context: SheetContext = {
  company: '新湾物业',
  community: '新湾花园',
  hotline: '0755-26012345',
  recordId: '0199f3c2-7b3e-7f00-8a11-2c3d4e5f6071',
  serialNumber: { text: 'A-LX-00001', provisional: false },
  at: moment('10:12'),
  operator: '张敏',
}
const leak: PassedItem = {
  unitCode: '2-1203',
  place: '卫生间',
  contact: '王晓梅',
  phone: '13812345678',
  kind: '报修',
  matter: '水管漏水，地上已有积水',
  received: moment('10:05'),
  due: '',
  attendBy: moment('10:20'),
}
const input = {
  department: '工程部',
  officer: '郑工',
  items: [leak],
  site: { indoor: true, outdoor: false },
  remark: '',
}
const built = (changed: Partial<typeof input> = {}) => buildWorkContactSheet({ ...input, ...changed }, context)

describe('a work-contact slip', () => {
  test('says to whom, what, where, and that somebody must be there by when', () => {
    const slip = built()
    expect(slip).toMatchObject({
      ok: true,
      value: {
        frame: { title: '工作联系单', unit: '2-1203', owner: '王晓梅', copyLabels: ['存根联', '部门联'] },
        department: '工程部',
        officer: '郑工',
        attendBy: '2026年11月21日 10:20 前到场',
        lines: [{ no: '1', place: '2-1203 卫生间', matter: '【报修】水管漏水，地上已有积水', received: '11-21 10:05' }],
      },
    })
    expect(slip.ok && workContactSchema.safeParse(slip.value).success).toBe(true)
  })

  test('masks the telephone', () => {
    const slip = built()
    expect(slip.ok && slip.value.lines[0]?.phone).toBe('138****5678')
    expect(JSON.stringify(slip)).not.toContain('13812345678')
  })

  test.each([
    ['紧急 while a clock runs', leak, '紧急'],
    ['一般 without a promise by the minute', { ...leak, attendBy: null }, '一般'],
  ])('is ticked %s', (_, item, word) => {
    const slip = built({ items: [item] })
    expect(slip.ok && slip.value.urgency.filter((tick) => tick.on).map((tick) => tick.label)).toEqual([word])
  })

  test('names the clock that ends first of several', () => {
    const slip = built({ items: [leak, { ...leak, attendBy: moment('10:18') }] })
    expect(slip.ok && slip.value.attendBy).toBe('2026年11月21日 10:18 前到场')
  })

  test('ticks shoe covers indoors and the notice board outdoors', () => {
    const ticked = (site: typeof input.site) => {
      const slip = built({ site })
      return slip.ok ? slip.value.rules.filter((tick) => tick.on).map((tick) => tick.label) : []
    }
    expect(ticked({ indoor: true, outdoor: false })).toEqual([expect.stringContaining('鞋套')])
    expect(ticked({ indoor: false, outdoor: true })).toEqual([expect.stringContaining('告示牌')])
  })

  test('of several places names none in its head, and leaves the name to be seen line by line', () => {
    const slip = built({ items: [leak, { ...leak, unitCode: '1-0801', contact: '李强' }] })
    expect(slip.ok && [slip.value.frame.unit, slip.value.frame.owner]).toEqual(['多处，见内容', ''])
  })

  test.each([
    ['nothing to pass on', { items: [] }, 'items-missing'],
    ['nobody to pass it to', { department: '' }, 'department-missing'],
    [
      'more matters than a slip carries',
      { items: Array.from({ length: MOST_MATTERS + 1 }, () => leak) },
      'too-many-items',
    ],
  ])('is refused with %s', (_, changed, code) => {
    expect(built(changed)).toMatchObject({ ok: false, error: { code } })
  })

  test('as a blank has lines to write on and its number', () => {
    const blank = buildBlankWorkContactSheet(context)
    expect(workContactSchema.safeParse(blank).success).toBe(true)
    expect(blank.frame.serialNumber).toBe('A-LX-00001')
    expect(blank.lines).toHaveLength(3)
    expect([...blank.urgency, ...blank.rules, ...blank.satisfaction].some((tick) => tick.on)).toBe(false)
  })
})
