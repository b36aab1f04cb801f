import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { sheetContext } from '#test/print/registrationSamples.ts'
import {
  buildBlankInspectionNotice,
  buildInspectionNotice,
  inspectionNoticeSchema,
  MOST_NOTICE_PHOTOS,
  type NoticedFault,
} from './noticeSheet.ts'

const hash = (sign: string, index = 0): string => `${sign}${index}`.padEnd(64, sign)
const fault = (changes: Partial<NoticedFault> = {}): NoticedFault => ({
  ...{ unit: '3-0502', item: '管道渗漏', what: '厨房水槽下渗水', found: '11月21日 李楼管', photos: [], noPhotoWhy: '' },
  ...{ reopened: 0, recurred: 0 },
  ...changes,
})
const notice = (faults: readonly NoticedFault[]) =>
  buildInspectionNotice(
    { department: '工程部', building: '3 栋', dueOn: '2026-11-24' as Day, faults, demand: '修好后通知客服中心' },
    sheetContext(),
  )

describe('the notice to a department', () => {
  test('numbers photographs over all faults, two of each, and says where there is none', () => {
    const model = notice([
      fault({ photos: [hash('a'), hash('b'), hash('c')] }),
      fault({ noPhotoWhy: '手机没电' }),
      fault({ unit: '3-0601', photos: [hash('d')] }),
      fault(),
    ])
    expect(model.lines.map(({ photos }) => photos)).toEqual(['图 1–2', '无：手机没电', '图 3', '无'])
    expect(model.photos.map(({ caption }) => caption)).toEqual([
      '图 1　第 1 项　3-0502 管道渗漏',
      '图 2　第 1 项　3-0502 管道渗漏',
      '图 3　第 3 项　3-0601 管道渗漏',
    ])
    expect(model.frame.unit).toBe('3-0502 等 2 套')
    expect(model.due).toBe('2026年11月24日前')
    expect(inspectionNoticeSchema.safeParse(model).success).toBe(true)
  })

  test('carries one picture once, though two faults of one visit name it', () => {
    const model = notice([fault({ photos: [hash('a')] }), fault({ item: '墙体', photos: [hash('a')] })])
    expect(model.photos).toHaveLength(2)
    expect(model.pictures).toEqual([hash('a')])
  })

  test('leaves what is too much in the record', () => {
    const many = Array.from({ length: 9 }, (_, index) => fault({ photos: [hash('a', index), hash('b', index)] }))
    const model = notice(many)
    expect(model.photos).toHaveLength(MOST_NOTICE_PHOTOS)
    expect(model.lines.at(-1)?.photos).toBe('存档')
    expect(inspectionNoticeSchema.safeParse(model).success).toBe(true)
  })

  test('of one home names it, and says what came back', () => {
    const model = notice([fault({ reopened: 1, recurred: 2 })])
    expect(model.frame.unit).toBe('3-0502')
    expect(model.lines[0]?.what).toBe('厨房水槽下渗水（复查不合格 1 次）（同处曾发生 2 次）')
  })

  test('as a blank has room for eight, and no word of anybody', () => {
    const model = buildBlankInspectionNotice(sheetContext())
    expect(model.lines).toHaveLength(8)
    expect(model.frame.operator).toBe('')
    expect(inspectionNoticeSchema.safeParse(model).success).toBe(true)
  })
})
