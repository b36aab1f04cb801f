// What is typed into the declaration form, and what becomes of it.
import { describe, expect, test } from 'vitest'
import { appliedCase } from '#test/support/decorationCases.ts'
import {
  amendValues,
  declarationOf,
  isApplyValues,
  missingOf,
  newApplyValues,
  readWalls,
  readWorks,
} from './applyValues.ts'

const EMPTY = newApplyValues('2-1203', { name: '王晓梅', phone: '13800001111' })

describe('a line of details', () => {
  test.each([
    ['铺砖', { place: '', content: '铺砖', material: '' }],
    ['客厅 铺砖', { place: '客厅', content: '铺砖', material: '' }],
    ['客厅　铺砖  600×600 瓷砖', { place: '客厅', content: '铺砖', material: '600×600 瓷砖' }],
  ])('typed as "%s"', (typed, line) => {
    expect(readWorks(`\n${typed}\n  `)).toEqual([line])
  })
})

describe('a wall', () => {
  test.each([
    ['拆 厨房隔墙 100 砖', { act: 'remove', place: '厨房隔墙', thicknessMm: 100, material: '砖' }],
    ['砌 书房 120mm 轻质 砖', { act: 'add', place: '书房', thicknessMm: 120, material: '轻质 砖' }],
    ['开洞 卧室', { act: 'open', place: '卧室', thicknessMm: 0, material: '' }],
    ['remove kitchen 100毫米 brick', { act: 'remove', place: 'kitchen', thicknessMm: 100, material: 'brick' }],
    ['厨房隔墙 砖', { act: 'remove', place: '厨房隔墙', thicknessMm: 0, material: '砖' }],
  ])('typed as "%s"', (typed, line) => {
    expect(readWalls(typed)).toEqual([line])
  })
})

describe('the form', () => {
  test('of a declaration that stands gives the same declaration back', () => {
    const walls = [{ act: 'remove', place: '厨房隔墙', thicknessMm: 100, material: '砖' }]
    const works = [{ place: '客厅', content: '铺砖', material: '瓷砖' }]
    const { application } = appliedCase({ walls, works, loadWatts: 8000 }).state
    const typed = amendValues('2-1203', application)
    const { applicantName, applicantPhone, applicantPersonId, ...same } = declarationOf(typed, 'c1')
    expect(application).toMatchObject(same)
    expect([applicantName, applicantPhone, applicantPersonId]).toEqual(['', '', null])
    expect(isApplyValues(typed)).toBe(true)
  })

  test('says what is missing before it is sent', () => {
    const named = (more: Partial<typeof EMPTY>) =>
      missingOf({ ...EMPTY, ...more }, (field) => field).map(({ field }) => field)
    expect(named({})).toEqual(['contractorName'])
    expect(named({ workBy: 'self' })).toEqual([])
    expect(named({ unitCode: ' ', ownerName: '', declared: [], workBy: 'self' })).toEqual([
      'unitCode',
      'ownerName',
      'declared',
    ])
  })

  test('hands figures that are none on as what the decision refuses', () => {
    const { workers, loadWatts } = declarationOf({ ...EMPTY, workers: '四', loadWatts: '8 kW' }, null)
    expect([workers, loadWatts]).toEqual([-1, -1])
  })
})
