/** The packet of a home on paper: every paper in order, the contract in duplicate, nothing cut, codes that are read. */
import { describe, expect, it } from 'vitest'
import { foldMoveIn } from '#shared/domain/move-in/cases/caseFold.ts'
import { contentsOf } from '#shared/domain/move-in/packet/binderContents.ts'
import {
  BINDER_SHEET_ID,
  type BinderFacts,
  buildBinderSheet,
  buildBlankBinderSheet,
} from '#shared/domain/move-in/packet/binderSheet.ts'
import {
  buildBlankFlowSheet,
  buildFlowSheet,
  FLOW_SHEET_ID,
  type FlowFacts,
} from '#shared/domain/move-in/packet/flowSheet.ts'
import {
  buildBlankWordedSheet,
  buildWordedSheet,
  PACKET_WORD_FORMS,
  type PacketWordForm,
  packetWordsId,
  type WordedFacts,
} from '#shared/domain/move-in/packet/wordedSheets.ts'
import { PACKET_SHEET_ID, packetModel } from '#shared/domain/sheets/packet.ts'
import { type SheetFrame, stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { printDesk } from '#test/print/printDesk.ts'
import { readPdf, readQrCodes } from '#test/print/readPdf.ts'
import { sheetContext } from '#test/print/registrationSamples.ts'
import { eventOf } from '#test/support/decisionContext.ts'

const { printer, logged } = printDesk()

const numbered = (text: string) => sheetContext({ serialNumber: { text, provisional: false } })
const stamp = { at: sheetContext().at, by: '张敏', reprints: 0, sample: false }
const stamped = (model: object) => stampPrint(model as JsonObject & { readonly frame: SheetFrame }, stamp)

async function printed(parts: readonly { readonly sheetId: string; readonly model: object }[]) {
  const sheets = parts.map(({ sheetId, model }) => ({ sheetId, model: stamped(model) }))
  const made = await printer.toPdf({ sheetId: PACKET_SHEET_ID, model: packetModel(sheets), paper: 'A4', copies: 1 })
  if (!made.ok) throw new Error(`${made.error.code}: ${logged.at(-1)}`)
  const { pages } = await readPdf(made.value)
  return { bytes: made.value, pages, words: pages.map(({ text }) => text) }
}

const LONG_NAME = '阿卜杜热依木江·阿卜杜热合曼·努尔买买提·阿力克木'
const HOME: WordedFacts = {
  ...{ unit: '3-0501', owner: '沈雨桐', area: '89.37 m²', noticeNumber: 'RZ-2026-018', isCompany: false },
  ...{ agentName: '林可', agentIdLast4: '012X', agentPhone: '13900002222', contractCopies: 2, day: '2026-11-28' },
}
const FLOW: FlowFacts = {
  ...{ unit: '3-0501', owner: '沈雨桐', area: '89.37 m²', noticeNumber: 'RZ-2026-018', confirmationNumber: 'QR-77' },
  comers: [
    { label: '业主本人', on: false },
    { label: '代理人', on: true },
    { label: '企业经办人', on: false },
  ],
  comerName: '林可',
  isPayFirst: true,
  checked: [
    { name: '入住通知书', whose: '', copies: 1 },
    { name: '业主身份证复印件', whose: '沈雨桐', copies: 1 },
    { name: '业主身份证复印件', whose: LONG_NAME, copies: 0 },
    { name: '授权委托书原件', whose: '', copies: 1 },
  ],
  contractCopies: '一式二份',
  charges: ['物业服务费（三个月）：804.33 元', '装修垃圾清运费：268.11 元'],
  gifts: ['入伙礼包'],
  bag: [
    '业主手册',
    '装修管理规定',
    '住宅质量保证书',
    '住宅使用说明书',
    '临时管理规约',
    '消防安全责任书',
    '装修办理告知单',
  ],
  numberOf: (form) => ({ 'service-contract': 'A-HT-00007', 'house-inspection': 'A-YF-00003' })[form] ?? '',
}
const BINDER: BinderFacts = {
  ...{
    unit: '3-0501',
    owner: '沈雨桐',
    area: '89.37 m²',
    deliveredDay: '2026年11月28日',
    volume: '2026-18',
    box: 'B3',
  },
  ...{ filedDay: '2026年12月30日', filedBy: '张敏' },
  papers: [
    { name: '入住通知书', number: 'RZ-2026-018', copies: 1, stand: 'there', short: 0 },
    { name: '前期物业服务合同', number: 'A-HT-00007', copies: 2, stand: 'short', short: 1 },
    { name: '房屋验收表', number: 'A-YF-00003', copies: 1, stand: 'drawn', short: 0 },
    { name: '领用登记表', number: '', copies: 1, stand: 'missing', short: 0 },
  ],
}

describe('《入伙流程会签单》', () => {
  it('lists what this home needs with boxes, numbers and room to sign', async () => {
    const { words } = await printed([{ sheetId: FLOW_SHEET_ID, model: buildFlowSheet(FLOW, numbered('A-RH-00004')) }])
    expect(words).toHaveLength(1)
    const [page = ''] = words
    for (const part of ['A-RH-00004', 'RZ-2026-018', 'QR-77', '林可', 'A-HT-00007', 'A-YF-00003', '经办签字', '时间'])
      expect(page, part).toContain(part)
    for (const part of ['授权委托书原件1份', '804.33元', '268.11元', '一致不一致', '一式二份', '消防安全责任书'])
      expect(page, part).toContain(part)
    expect(page, 'a project that keeps no copies looks at the paper').toContain(`（${LONG_NAME}）查验`)
    expect(page.indexOf('缴费'), 'pay first').toBeLessThan(page.indexOf('验房'))
  })

  it('puts the inspection first where the project does, and asks nothing of gifts where none are given', async () => {
    const facts = { ...FLOW, isPayFirst: false, gifts: [], charges: [] }
    const { words } = await printed([{ sheetId: FLOW_SHEET_ID, model: buildFlowSheet(facts, numbered('A-RH-1')) }])
    const [page = ''] = words
    expect(page.indexOf('房屋验收表')).toBeLessThan(page.indexOf('缴费项目、金额'))
    expect(page).not.toContain('礼品')
  })
})

describe('业主档案封面', () => {
  it('is a cover of its own page, then every paper with its number, copies and what is missing', async () => {
    const { words } = await printed([{ sheetId: BINDER_SHEET_ID, model: buildBinderSheet(BINDER, numbered('A-DA-2')) }])
    expect(words).toHaveLength(2)
    const [cover = '', contents = ''] = words
    for (const part of ['业主档案', '3-0501', '沈雨桐', '2026-18', 'B3', '1/4件', '缺3件', '阳光花园'])
      expect(cover, part).toContain(part)
    expect(cover).not.toContain('RZ-2026-018')
    for (const part of ['RZ-2026-018', '已归', '缺份数', '缺1份', '已出具，待归', 'A-HT-00007', '领用登记表'])
      expect(contents, part).toContain(part)
  })

  it('goes on over pages for a case with a hundred faults', async () => {
    const opened = eventOf('opened', { unitId: 'u1', personId: 'p1', ownerName: '沈雨桐' })
    const { state } = foldMoveIn([opened])
    const drawn = Array.from({ length: 100 }, (_, index) => ({ form: 'work-contact', number: `A-LX-${index + 1000}` }))
    const none = { needs: [], isReturned: () => false, nameOfPaper: () => '', receipt: '' }
    const papers = contentsOf(state, { ...none, drawn, nameOfForm: () => '工作联系单' })
    const model = buildBinderSheet({ ...BINDER, papers }, numbered('A-DA-3'))
    const { words } = await printed([{ sheetId: BINDER_SHEET_ID, model }])
    expect(words.length).toBeGreaterThan(3)
    expect(words.join('')).toContain('A-LX-1099')
  })
})

describe('合同签署页, 授权委托书, 装修办理告知单', () => {
  it.each<[PacketWordForm, readonly string[]]>([
    ['service-contract', ['A-HT-00007', '沈雨桐', '89.37m²', '一式二份', '前期物业服务合同', '物业服务企业（章）']],
    ['authorisation', ['林可', '尾号012X', '13900002222', '委托人签字', '受托人签字', '2026年11月28日']],
    ['decoration-leaflet', ['3-0501', '施工许可证', '业主（或代理人）签收']],
  ])('%s says what is known, on one page', async (form, parts) => {
    const model = buildWordedSheet(form, HOME, numbered('A-HT-00007'))
    const { words } = await printed([{ sheetId: packetWordsId(form), model }])
    expect(words).toHaveLength(1)
    for (const part of parts) expect(words[0], part).toContain(part)
  })

  it('all five print as blanks to write on, without a name', async () => {
    const context = numbered('A-WT-00009')
    const nobody = { unit: '', owner: '', area: '', noticeNumber: '', confirmationNumber: '', comerName: '' }
    const checked = FLOW.checked.map((one) => ({ ...one, whose: '' }))
    const empty = { ...FLOW, ...nobody, checked, charges: [], numberOf: () => '' }
    const parts = [
      { sheetId: FLOW_SHEET_ID, model: buildBlankFlowSheet(empty, context) },
      { sheetId: BINDER_SHEET_ID, model: buildBlankBinderSheet(context) },
      ...PACKET_WORD_FORMS.map((form) => ({
        sheetId: packetWordsId(form),
        model: buildBlankWordedSheet(form, 2, context),
      })),
    ]
    const { words } = await printed(parts)
    expect(words).toHaveLength(6)
    for (const page of words) {
      expect(page).toContain('A-WT-00009')
      expect(page).not.toContain('沈雨桐')
    }
  })
})

describe('打印整套', () => {
  it('is one PDF in the order of the packet, the contract as often as wanted, with every code read back', async () => {
    const parts = [
      { sheetId: FLOW_SHEET_ID, model: buildFlowSheet(FLOW, numbered('A-RH-00004')) },
      {
        sheetId: packetWordsId('authorisation'),
        model: buildWordedSheet('authorisation', HOME, numbered('A-WT-00002')),
      },
      ...[1, 2].map(() => ({
        sheetId: packetWordsId('service-contract'),
        model: buildWordedSheet('service-contract', HOME, numbered('A-HT-00007')),
      })),
      {
        sheetId: packetWordsId('decoration-leaflet'),
        model: buildWordedSheet('decoration-leaflet', HOME, numbered('A-ZT-00005')),
      },
      { sheetId: BINDER_SHEET_ID, model: buildBinderSheet(BINDER, numbered('A-DA-00006')) },
    ]
    const { bytes, pages, words } = await printed(parts)
    expect(words).toHaveLength(7)
    expect(words[0]).toContain('A-RH-00004')
    expect(words[1]).toContain('A-WT-00002')
    expect(words[2]).toContain('A-HT-00007')
    expect(words[3]).toBe(words[2])
    expect(words[4]).toContain('A-ZT-00005')
    expect(words[5]).toContain('A-DA-00006')
    expect(words[6]).toContain('A-DA-00006')
    expect(pages.every(({ widthMm, heightMm }) => Math.round(widthMm) === 210 && Math.round(heightMm) === 297)).toBe(
      true,
    )
    const codes = await readQrCodes(bytes)
    expect(codes).toHaveLength(7)
    expect(codes.every((code) => code === codes[0] && code !== undefined)).toBe(true)
  })
})
