import { describe, expect, it } from 'vitest'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { OwnerRegistrationInput, PrintedCompanyOwner, PrintedPersonOwner } from './ownerRegistrationInput.ts'
import { type OwnerRegistrationSheet, ownerRegistrationSchema } from './ownerRegistrationModel.ts'
import { buildBlankOwnerRegistrationSheet, buildOwnerRegistrationSheet } from './sheets.ts'

const day = (text: string): Day => text as Day
const LONG_NAME = '阿卜杜热依木江·阿卜杜热合曼·努尔买买提·阿卜力克木·伊斯拉木江·麦麦提敏敏敏敏'

const context: SheetContext = {
  company: '和润物业',
  community: '阳光花园',
  hotline: '',
  recordId: '0199f3c2-7b3e-7f00-8a11-2c3d4e5f6071',
  serialNumber: { text: 'DJ-A-000123', provisional: false },
  at: { day: day('2026-11-21'), time: '14:05' },
  operator: '张敏',
}
const person: PrintedPersonOwner = { kind: 'person', name: '王晓梅' }

function sheetOf(overrides: Partial<OwnerRegistrationInput> = {}): OwnerRegistrationSheet {
  const built = buildOwnerRegistrationSheet({ unit: { code: '2-1203' }, owner: person, ...overrides }, context)
  if (!built.ok) throw new Error(built.error.code)
  return built.value
}

function ownerOf(overrides: Partial<PrintedPersonOwner> = {}): OwnerRegistrationSheet['owner'] {
  return sheetOf({ owner: { ...person, ...overrides } }).owner
}

function everyText(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(everyText) : [value]
}

describe('the owner on paper', () => {
  it.each([
    ['13812345678', '138****5678'],
    ['0571-88123456', '0571-****3456'],
    ['+85291234567', '+852****4567'],
  ])('masks the telephone %s as %s', (phone, masked) => {
    expect(ownerOf({ phones: [phone] }).phone).toBe(masked)
    expect(sheetOf({ family: [{ name: '李', phone }] }).family[0]?.phone).toBe(masked)
  })

  it('prints the second and later telephones beside each other, masked', () => {
    expect(ownerOf({ phones: ['13812345678', '13912345678', '13712345678'] }).sparePhones).toBe(
      '139****5678、137****5678',
    )
  })

  it.each([
    ['resident', '002X', '**************002X'],
    ['residence-permit', '0017', '**************0017'],
    ['passport', '6789', '****89'],
    [null, '6789', '****89'],
    ['resident', null, ''],
    ['resident', '11010519491231002X', '**************002X'],
  ] as const)('prints no more of a %s number ending %s than %s', (idKind, idLast4, masked) => {
    expect(ownerOf({ idKind, idLast4 }).idNumber).toBe(masked)
  })

  it.each([
    [895_000, '89.50 ㎡'],
    [900_000, '90.00 ㎡'],
    [12_345_678, '1234.5678 ㎡'],
    [1, '0.0001 ㎡'],
    [0, ''],
    [null, ''],
    [undefined, ''],
  ])('prints %s cm² as "%s"', (areaCm2, text) => {
    expect(sheetOf({ unit: { code: '2-1203', areaCm2 } }).unit.area).toBe(text)
  })

  it('ticks the use, the sex and the consents that are given, and nothing else', () => {
    const sheet = sheetOf({
      unit: { code: '2-1203', use: 'let' },
      owner: { ...person, sex: 'female' },
      consents: { photo: true, careNote: false },
    })
    const ticked = [...sheet.unit.uses, ...sheet.owner.sexes, ...sheet.notice.ticks].filter((tick) => tick.on)
    expect(ticked.map((tick) => tick.label)).toEqual(['出租', '女', '同意留存照片'])
  })

  it('prints a care note only with its own consent', () => {
    expect(sheetOf({ careNote: '家有九旬老人' }).careNote).toBe('')
    expect(sheetOf({ careNote: '家有九旬老人', consents: { careNote: true } }).careNote).toBe('家有九旬老人')
  })

  it('prints leap days and both ends of a lease, or the one that is known', () => {
    const tenants = [
      { name: '甲', fromDay: day('2024-02-29'), toDay: day('2028-02-29') },
      { name: '乙', fromDay: day('2024-02-29') },
      { name: '丙' },
      { name: '丁', fromDay: day('2026-11-01'), isOpenTerm: true },
    ]
    expect(sheetOf({ tenants }).tenants.map((one) => one.period)).toEqual([
      '2024年2月29日 至 2028年2月29日',
      '2024年2月29日 至',
      '',
      '2026年11月1日 起不定期',
    ])
  })

  it('names a company with its papers, and no identity number', () => {
    const owner: PrintedCompanyOwner = {
      kind: 'company',
      name: '垚鑫商业',
      creditCode: '91350100M000100Y43',
      legalRepresentative: '欧阳䶮',
      contact: '周强',
    }
    expect(sheetOf({ owner }).owner).toMatchObject({
      ...owner,
      idKind: '',
      idNumber: '',
      sexes: [{ on: false }, { on: false }],
    })
  })

  it('keeps a name of forty characters and every one of six co-owners whole', () => {
    const coOwners = Array.from({ length: 6 }, (_, index) => ({ name: `${index}${LONG_NAME}` }))
    const sheet = sheetOf({ owner: { ...person, name: LONG_NAME }, coOwners })
    expect([...LONG_NAME]).toHaveLength(40)
    expect(sheet.owner.name).toBe(LONG_NAME)
    expect(sheet.frame.owner).toBe(LONG_NAME)
    expect(sheet.coOwners.map((one) => one.name)).toEqual(coOwners.map((one) => one.name))
  })
})

describe('what is missing', () => {
  it('prints as ruled lines, never as a word of the program', () => {
    const sheet = sheetOf()
    expect(everyText(sheet).filter((value) => value === null || value === undefined)).toEqual([])
    expect(everyText(sheet)).not.toContain('0')
    expect(JSON.stringify(sheet)).not.toMatch(/undefined|NaN|null/)
    expect(ownerRegistrationSchema.parse(JSON.parse(JSON.stringify(sheet)))).toEqual(sheet)
  })

  it('leaves rows to write on under every list', () => {
    const { coOwners, family, emergencyContacts, tenants, vehicles, changes } = sheetOf({ family: [{ name: '小满' }] })
    expect([coOwners, family, emergencyContacts, tenants, vehicles, changes].map((rows) => rows.length)).toEqual([
      2, 3, 1, 1, 1, 1,
    ])
    expect(family.map((one) => one.name)).toEqual(['小满', '', ''])
  })

  it.each([
    [{ unit: { code: '' } }, 'unit-missing'],
    [{ owner: { ...person, name: '' } }, 'owner-name-missing'],
  ] as const)('refuses the sheet %j: %s', (overrides, code) => {
    const built = buildOwnerRegistrationSheet({ unit: { code: '2-1203' }, owner: person, ...overrides }, context)
    expect(built).toMatchObject({ ok: false, error: { code } })
  })
})

it('the form of an earlier version still opens: its words stand in the model', () => {
  const first = sheetOf({ consents: { notice: true } })
  const earlier = {
    ...first,
    notice: { version: '告知文本第 1 版，2026年11月', text: '旧文本', ticks: first.notice.ticks.slice(0, 4) },
  }
  expect(ownerRegistrationSchema.safeParse(earlier).success).toBe(true)
  expect(first.notice.version).toBe('告知文本 2026-11 版')
})

describe('the blank for a power cut', () => {
  it('has number, notice and boxes, and not one word about anybody', () => {
    const blank = buildBlankOwnerRegistrationSheet(context)
    const { frame, notice, owner, unit, ...rest } = blank
    expect(frame.serialNumber).toBe('DJ-A-000123')
    expect(notice.text).toContain('和润物业')
    expect(owner.kind).toBe('either')
    expect([...unit.uses, ...owner.sexes, ...notice.ticks].some((tick) => tick.on)).toBe(false)
    expect(everyText(rest).filter((value) => value !== '')).toEqual([])
    expect(ownerRegistrationSchema.safeParse(blank).success).toBe(true)
  })

  it('names no company where none is set, and the hotline where one is', () => {
    const text = (more: Partial<SheetContext>) => buildBlankOwnerRegistrationSheet({ ...context, ...more }).notice.text
    expect(text({ company: '' })).toMatch(/^本物业服务企业（处理者）为/)
    expect(text({ hotline: '0571-88001234' })).toContain('致电 0571-88001234')
    expect(text({})).not.toContain('致电')
  })
})
