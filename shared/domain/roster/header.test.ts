import { describe, expect, test } from 'vitest'
import { applyRememberedMapping, detectMapping, headerColumns, mappingFaults, rosterSheet } from './header.ts'
import type { Cell, SheetGrid } from './sheetGrid.ts'
import { fieldOfHeader } from './synonyms.ts'

const grid = (...rows: readonly (readonly Cell[])[]): SheetGrid => ({ rows })
const PLAIN = ['房号', '业主姓名', '联系电话']

describe('headers are known by their words', () => {
  test.each([
    ['房号', 'unitCode'],
    ['房屋编号', 'unitCode'],
    ['室号', 'unitCode'],
    ['楼 栋', 'building'],
    ['幢号', 'building'],
    ['单元', 'entrance'],
    ['所在楼层', 'floor'],
    ['姓　名', 'name'],
    ['＊业主姓名', 'name'],
    ['户主', 'name'],
    ['产权人', 'name'],
    ['客户名称', 'name'],
    ['与业主关系', 'relation'],
    ['联系方式', 'phone'],
    ['手机号（必填）', 'phone'],
    ['电话2', 'phone'],
    ['证件类型', 'idKind'],
    ['身份证号*', 'idNumber'],
    ['建筑面积(㎡)', 'area'],
    ['面积（平方米）', 'area'],
    ['建筑面积㎡', 'area'],
    ['房屋用途', 'use'],
    ['户型', 'layout'],
    ['车牌号', 'plates'],
    ['车位', 'space'],
    ['收房时间', 'fromDay'],
    ['入住日期', 'fromDay'],
    ['租期至', 'leaseTo'],
    ['产权份额', 'share'],
    ['紧急联系电话', 'emergencyPhone'],
    ['统一社会信用代码', 'creditCode'],
    ['共有人', 'coOwner'],
    ['租户电话', 'tenantPhone'],
    ['房屋状态', 'state'],
    ['备  注', 'remark'],
    ['Unit No.', 'unitCode'],
    ['宠物', undefined],
    ['问题', undefined],
  ])('%s', (title, field) => {
    expect(fieldOfHeader(title)).toBe(field)
  })
})

describe('the header is found under what stands above it', () => {
  test('titles, notes and blank rows', () => {
    const sheet = grid(['阳光花园业主名册'], [], ['填表说明：电话必填'], PLAIN, ['1-101', '王梅', '13800138000'])
    expect(detectMapping(sheet)).toMatchObject({ headerRow: 4, headerRows: 1, fields: ['unitCode', 'name', 'phone'] })
  })

  test('a first data row that speaks of an owner is no header', () => {
    const sheet = grid(PLAIN, ['1-101', '业主', '电话'])
    expect(detectMapping(sheet)?.headerRow).toBe(1)
  })

  test('group titles over the header, merged over their columns', () => {
    const sheet = grid(
      ['业主登记'],
      ['房号', '业主信息', null, '租户信息', null],
      [null, '姓名', '手机', '姓名', '电话'],
      ['1-101', '王梅', '13800138000', '李强', '13900139000'],
    )
    expect(detectMapping(sheet)).toMatchObject({
      headerRow: 2,
      headerRows: 2,
      fields: ['unitCode', 'name', 'phone', 'tenant', 'tenantPhone'],
    })
  })

  test('no row names two fields: there is no header', () => {
    expect(detectMapping(grid(['1-101', '王梅'], ['1-102', '李强']))).toBeUndefined()
  })
})

test('a column that matches nothing is left out; one that only ends like a field is offered', () => {
  const sheet = grid(['房号', '姓名', '宠物', '车主常用手机', '产权人'])
  const mapping = detectMapping(sheet)
  if (mapping === undefined) throw new Error('no header')
  expect(mapping.fields).toEqual(['unitCode', 'name', null, null, null])
  const columns = headerColumns(sheet, mapping)
  expect(columns.map(({ letter, offered }) => [letter, offered])).toEqual([
    ['A', []],
    ['B', []],
    ['C', []],
    ['D', ['phone']],
    ['E', ['name']],
  ])
})

test('several columns of telephones are all taken', () => {
  expect(detectMapping(grid(['房号', '姓名', '手机', '备用电话', '电话2']))?.fields.slice(2)).toEqual([
    'phone',
    'phone',
    'phone',
  ])
})

describe('a mapping is remembered under the words of the header', () => {
  const first = detectMapping(grid(['房号', '姓名', '宠物']))
  const chosen = first && { ...first, fields: ['unitCode', 'name', 'remark'] as const }

  test('and taken again for the same words, wherever the header stands', () => {
    const later = detectMapping(grid(['名册'], [], ['房号 ', '姓名*', '宠物']))
    expect(later && chosen && applyRememberedMapping(later, chosen)).toMatchObject({
      headerRow: 3,
      fields: chosen?.fields,
    })
  })

  test('but not for other words', () => {
    const other = detectMapping(grid(['房号', '姓名', '车牌']))
    expect(other && chosen && applyRememberedMapping(other, chosen)).toBeUndefined()
  })
})

test('a mapping without a unit, or with a field twice, is said to be so', () => {
  const mapping = {
    headerRow: 1,
    headerRows: 1,
    fields: ['name', 'name', 'phone', 'phone'],
    headerSignature: '',
  } as const
  expect(mappingFaults(mapping)).toEqual([{ code: 'no-unit-column' }, { code: 'field-twice', field: 'name' }])
  expect(mappingFaults({ ...mapping, fields: ['room', 'name'] })).toEqual([])
})

test('of several sheets the one whose header says most is used', () => {
  const sheets = [
    { name: '说明', grid: grid(['如何填写']) },
    { name: '车辆', grid: grid(['房号', '车牌']) },
    { name: '业主', grid: grid(['', ''], PLAIN) },
  ]
  expect(rosterSheet(sheets)).toBe(2)
  expect(rosterSheet(sheets.slice(0, 1))).toBeUndefined()
})
