// What a table of running cases says: names of contractors that are one firm, words of works, and a table against what is on file.
import { describe, expect, test } from 'vitest'
import { DECLARED_LABELS } from '#shared/domain/decoration/cases/caseText.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { readCaseOpening } from './openingCase.ts'
import { isNearName, openingContractor, openingContractorKind } from './openingContractors.ts'
import { itemsIn, itemWords } from './openingItems.ts'
import { CASE_OPENING_FIELDS, type CaseOpeningFacts, type CaseOpeningRow } from './openingRow.ts'

const workspace = 'aaaaaaaaaaaaaaaa' as WorkspaceId
const words = itemWords([DECLARED_LABELS])

test.each([
  ['恒佳装饰', '恒佳装饰有限公司', true],
  ['恒佳装饰', '深圳恒佳装饰工程有限公司', true],
  ['恒佳 装饰', '恒佳装饰（深圳）', true],
  ['东方雅居', '东方雅局装饰', true],
  ['东方雅居', '东方新雅居', true],
  ['美家装饰', '美佳装饰', false],
  ['恒佳装饰', '安居装饰', false],
  ['装饰公司', '装饰工程公司', false],
  ['Hengjia Decoration Ltd.', 'Hengjia', true],
])('%s and %s may be one firm: %s', (one, other, near) => {
  expect([isNearName(one, other), isNearName(other, one)]).toEqual([near, near])
})

test.each([
  ['张师傅', 'individual'],
  ['李伟', 'individual'],
  ['恒佳装饰', 'company'],
  ['李伟工程队', 'company'],
  ['东方雅居家居', 'company'],
])('%s is a %s', (name, kind) => {
  expect(openingContractorKind(name)).toBe(kind)
})

describe('whom a name means', () => {
  const known = { workspace, contractors: [{ id: 'c1', name: '恒佳装饰' }], answers: new Map<string, string | null>() }
  const meant = (name: string, answers = known.answers) => openingContractor(name, { ...known, answers })
  test.each([
    ['', { kind: 'none' }],
    [' 恒佳装饰 ', { kind: 'known', id: 'c1', name: '恒佳装饰' }],
    ['恒佳装饰公司', { kind: 'near', typed: '恒佳装饰公司', near: { id: 'c1', name: '恒佳装饰' } }],
    ['安居装饰', { kind: 'new', name: '安居装饰' }],
  ])('"%s"', (name, expected) => {
    expect(meant(name)).toMatchObject(expected)
  })
  test('the answer decides on a name that is near one on file', () => {
    expect(meant('恒佳装饰公司', new Map([['恒佳装饰公司', 'c1']]))).toMatchObject({ kind: 'known', id: 'c1' })
    expect(meant('恒佳装饰公司', new Map([['恒佳装饰公司', null]]))).toMatchObject({
      kind: 'new',
      name: '恒佳装饰公司',
    })
  })
})

test.each([
  ['', ['surface']],
  ['水电改造、防水', ['electrical', 'plumbing', 'waterproofing']],
  ['表面装饰（墙、地、顶）', ['surface']],
  ['改动卫生间、厨房防水层，封阳台', ['waterproofing', 'balcony-enclosure']],
  ['电路/水路/吊顶', ['surface', 'electrical', 'plumbing']],
  ['动火（电焊、气焊、切割、喷灯）;空调', ['air-conditioning', 'hot-work']],
  ['封阳台、', ['balcony-enclosure']],
  ['拆墙', undefined],
  ['水电、养鱼', undefined],
  ['、', undefined],
])('works “%s” are %j', (cell, items) => {
  expect(itemsIn(cell, words)).toEqual(items)
})

const FACTS: CaseOpeningFacts = {
  workspace,
  units: new Map(['1-0101', '1-0102', '1-0103'].map((code) => [code, { id: `u${code}`, personId: null }])),
  ...{ running: new Set(), known: new Set(), permits: new Map(), receipts: new Map() },
  ...{ contractors: [], items: words, answers: new Map() },
}

function row(at: number, texts: Partial<CaseOpeningRow['texts']>): CaseOpeningRow {
  const none = Object.fromEntries(CASE_OPENING_FIELDS.map((field) => [field, '']))
  const usual = { ownerName: '王晓梅', permitNumber: `XK-${at}`, permitFrom: '2026-10-08', permitTo: '2026-12-31' }
  return { row: at, texts: { ...none, ...usual, ...texts } as CaseOpeningRow['texts'] }
}

test('what stands twice is told where it stands again, in the table and against what is on file', () => {
  const facts = { ...FACTS, permits: new Map([['XK-9', 'case-9']]), receipts: new Map([['0001', 'case-9']]) }
  const lines = readCaseOpening(
    [
      row(2, { unit: '1-0101', ownerDeposit: '2000元', ownerReceipt: '0002', contractorDeposit: '¥3,000' }),
      row(3, { unit: '1-0101', permitNumber: 'XK-3' }),
      row(4, { unit: '1-0102', permitNumber: 'xk-2' }),
      row(5, { unit: '1-0103', permitNumber: 'XK-9', ownerDeposit: '100', ownerReceipt: '0001' }),
      row(6, { unit: '1-0104', ownerDeposit: '100', ownerReceipt: '0002', declared: '养鱼', remark: '长'.repeat(301) }),
    ],
    facts,
  )
  expect(lines.map(({ faults }) => faults)).toEqual([
    [],
    ['unit-twice'],
    ['permit-twice'],
    ['permit-twice', 'receipt-twice'],
    ['text-too-long', 'unit-unknown', 'declared-unknown', 'receipt-twice'],
  ])
  expect(lines[0]?.deposits.map(({ amountFen, receipt }) => [amountFen, receipt])).toEqual([
    [200_000, '0002'],
    [300_000, ''],
  ])
})

test('a firm that two rows of the table write alike is asked about once it is known from the first', () => {
  const rows = [
    row(2, { unit: '1-0101', contractorName: '恒佳装饰' }),
    row(3, { unit: '1-0102', contractorName: '恒佳装饰有限公司' }),
  ]
  const [first, second] = readCaseOpening(rows, FACTS)
  expect([first?.standing, second?.standing]).toEqual(['new', 'asked'])
  const near = second?.contractor.kind === 'near' ? second.contractor.near.id : ''
  const answered = readCaseOpening(rows, { ...FACTS, answers: new Map([['恒佳装饰有限公司', near]]) })
  expect(answered.map(({ standing }) => standing)).toEqual(['new', 'new'])
  expect(answered.map(({ contractor }) => ('name' in contractor ? contractor.name : ''))).toEqual([
    '恒佳装饰',
    '恒佳装饰',
  ])
})
