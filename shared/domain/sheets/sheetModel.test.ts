import { describe, expect, it } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  type SheetSubject,
  sheetFrameSchema,
  stampPrint,
} from './sheetModel.ts'

const context: SheetContext = {
  company: '和润物业',
  community: '阳光花园',
  hotline: '',
  recordId: '0199f3c2-7b3e-7f00-8a11-2c3d4e5f6071',
  serialNumber: { text: 'DJ-A-000123', provisional: false },
  at: { day: '2028-02-29' as Day, time: '09:05' },
  operator: '张敏',
}
const subject: SheetSubject = {
  title: '业主信息登记表',
  templateVersion: 1,
  unit: '2-1203',
  owner: '王晓梅',
  copyLabels: ['存根联', '业主联'],
  signatures: ['业主'],
  seal: '章',
}
const entry = { at: { day: '2026-11-21' as Day, time: '14:05' }, by: '李雷', reprints: 0, sample: false }

describe('the frame of a sheet', () => {
  it('prints a leap day, the number and the record code', () => {
    const frame = buildSheetFrame(subject, context)
    expect(frame.dateTime).toBe('2028年2月29日 09:05')
    expect(frame.serialNumber).toBe('DJ-A-000123')
    expect(frame.serialMark).toBe('')
    expect(frame.recordCode).toMatch(/^QT1\./)
    expect(sheetFrameSchema.safeParse(frame).success).toBe(true)
  })

  it('marks a number under a provisional prefix as 暂编, and says 待定 where there is none', () => {
    const provisional = { text: 'DJ-A-000123', provisional: true }
    expect(buildSheetFrame(subject, { ...context, serialNumber: provisional }).serialMark).toBe('暂编')
    expect(buildSheetFrame(subject, { ...context, serialNumber: null }).serialNumber).toBe('待定')
  })

  it('is 样张 until a print is stamped', () => {
    const model = { frame: buildSheetFrame(subject, context) }
    expect(model.frame.print.sample).toBe(true)
    expect(stampPrint(model, entry).frame.print).toEqual({
      line: '2026年11月21日 14:05 李雷 打印',
      reprint: '',
      sample: false,
    })
  })

  it('counts reprints and prints the copies that are wanted, without touching what was issued', () => {
    const model = { frame: buildSheetFrame(subject, context), remark: '原样' }
    const again = stampPrint(model, { ...entry, reprints: 3, copyLabels: ['业主联'] })
    expect(again.frame.print.reprint).toBe('补打 第 3 次')
    expect(again).toEqual({ ...model, frame: { ...model.frame, copyLabels: ['业主联'], print: again.frame.print } })
  })

  it('leaves who, where and when of a blank to be written, but keeps number and record code', () => {
    const frame = buildBlankFrame(subject, context)
    expect([frame.unit, frame.owner, frame.dateTime, frame.operator]).toEqual(['', '', '', ''])
    expect([frame.serialNumber, frame.company]).toEqual(['DJ-A-000123', '和润物业'])
    expect(frame.recordCode).toBe(buildSheetFrame(subject, context).recordCode)
  })
})
