/** 管理服务协议, 承诺书, 告知书, 邻里告知 and 审图意见单 on A4: nine heads, every statement with its box, no name for the neighbours, every code read back. */
import { describe, expect, it, vi } from 'vitest'
import { AGREEMENT_HEADS, missingHeads } from '#shared/domain/decoration/review/agreementHeads.ts'
import { buildAgreement, buildBlankAgreement } from '#shared/domain/decoration/review/agreementSheet.ts'
import {
  buildBlankNeighbourNotice,
  buildBlankNotice,
  buildNeighbourNotice,
  buildNotice,
} from '#shared/domain/decoration/review/noticeSheets.ts'
import { buildBlankOpinion, buildOpinion } from '#shared/domain/decoration/review/opinionSheet.ts'
import type { ReviewRound } from '#shared/domain/decoration/review/reviewFold.ts'
import { type ReviewForm, type ReviewPaper, reviewSheetId } from '#shared/domain/decoration/review/reviewPaperModel.ts'
import { sampleSums, shippedRules } from '#shared/domain/decoration/review/shippedClauses.ts'
import {
  buildBlankUndertaking,
  buildUndertaking,
  statementsOf,
} from '#shared/domain/decoration/review/undertakingSheet.ts'
import { stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import { printDesk } from '#test/print/printDesk.ts'
import { readPdf, readQrCodes } from '#test/print/readPdf.ts'
import { SHEET_RECORD_ID, sheetContext } from '#test/print/registrationSamples.ts'

const { printer, logged } = printDesk()

// An agreement has two pages for each of three parties, all printed and decoded: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 })

async function printed(form: ReviewForm, model: ReviewPaper) {
  const stamped = stampPrint(model, { at: sheetContext().at, by: '张敏', reprints: 0, sample: false })
  const made = await printer.toPdf({ sheetId: reviewSheetId(form), model: stamped, paper: 'A4', copies: 1, images: {} })
  if (!made.ok) throw new Error(`${made.error.code}: ${logged.at(-1)}`)
  const { pages } = await readPdf(made.value)
  return { pages, codes: await readQrCodes(made.value), words: pages.map(({ text }) => text).join('') }
}

const CODE = expect.stringContaining(SHEET_RECORD_ID.toUpperCase())
const context = sheetContext({ serialNumber: { text: 'A-XY-00007', provisional: false } })
const place = { unit: '2-0301', owner: '欧阳娜娜', contractor: '宏远装饰工程有限公司', caseNumber: 'A-ZX-00012' }
const HOURS = ['工作日 8:00–12:00、14:00–19:00', '周末、法定节假日 9:00–12:00、15:00–18:00']
const CLAUSES = [...shippedRules({ balcony: 'uniform', balconyStyle: '' }), ...sampleSums()]
const application = {
  declared: ['surface', 'waterproofing', 'hot-work'],
  plannedFrom: '2026-12-01',
  plannedTo: '2027-02-28',
  siteManager: '赵工',
}
const agreement = { place, application, hours: HOURS, charges: [], clauseVersion: 2, clauses: CLAUSES, topUpDays: 3 }
const flat = (text: string): string => text.replaceAll(/\s/gu, '')

describe('装修管理服务协议', () => {
  it('has the nine heads, every clause with its sum and a copy for each party', async () => {
    const read = await printed('decoration-agreement', buildAgreement(agreement, context))
    expect(read.pages.length % 3).toBe(0)
    expect(read.codes).toEqual(read.pages.map(() => CODE))
    const words = flat(read.words)
    for (const { shipped } of AGREEMENT_HEADS) expect(words).toContain(flat(shipped).slice(-16).replace(/[{}]/gu, ''))
    for (const { code, text } of CLAUSES) expect(words).toContain(flat(`${code}${text}`).slice(0, 20))
    for (const part of [
      '申报项目：表面装饰',
      '动火',
      '2026年12月1日至2027年2月28日',
      '违约金500.00元/次',
      '在3日内补足',
    ])
      expect(words).toContain(part)
    expect(words).not.toMatch(/罚/u)
    for (const copy of ['物业联', '业主联', '装修单位联']) expect(words).toContain(copy)
  })

  it('without an enabled version says that no sum is agreed, and an owner who works alone signs for two', async () => {
    const rules = shippedRules({ balcony: 'forbidden', balconyStyle: '' })
    const alone = { ...agreement, place: { ...place, contractor: '' }, clauseVersion: 0, clauses: rules }
    const read = await printed('decoration-agreement', buildAgreement(alone, context))
    expect(read.pages.length % 2).toBe(0)
    const words = flat(read.words)
    expect(words).toContain('没有约定违约金')
    expect(words).toContain('通用条款')
    expect(words).not.toContain('装修单位联')
  })

  it('prints the company’s words for a head, and a head without words is missing', async () => {
    const blocks = { waste: '{房号}的垃圾每天下午运走。' }
    const own = sheetContext({ texts: { version: 4, blocks } })
    const read = await printed('decoration-agreement', buildAgreement(agreement, own))
    expect(flat(read.words)).toContain('2-0301的垃圾每天下午运走。')
    expect(missingHeads(own)).toEqual([])
    expect(missingHeads(sheetContext({ texts: { version: 4, blocks: { waste: ' ', other: '' } } }))).toEqual([
      'waste',
      'other',
    ])
    expect(
      missingHeads(sheetContext({ texts: { version: 4, blocks: { waste: '' }, bodyPdf: 'a'.repeat(64) } })),
    ).toEqual([])
  })

  it('blank has its clauses and hours, and lines for the rest', async () => {
    const read = await printed('decoration-agreement', buildBlankAgreement(agreement, context))
    expect(flat(read.words)).toContain('工作日8:00–12:00')
    expect(read.words).not.toContain('欧阳娜娜')
  })
})

describe('装修承诺书', () => {
  it('takes one page a copy, with a number before every statement', async () => {
    const model = buildUndertaking({ place, fireOfficer: '钱工', extinguishers: 2 }, context)
    const read = await printed('decoration-undertaking', model)
    expect(read.pages).toHaveLength(2)
    const words = flat(read.words)
    const statements = statementsOf(place, context)
    expect(statements).toHaveLength(10)
    for (const [index, statement] of statements.entries())
      expect(words).toContain(flat(`${index + 1}．${statement}`).slice(0, 18))
    expect(words).toContain('每户不少于2只')
    expect(words).toContain('钱工')
  })

  it('blank takes one page a copy', async () => {
    const read = await printed('decoration-undertaking', buildBlankUndertaking(2, context))
    expect(read.pages).toHaveLength(2)
  })
})

describe('装修告知书', () => {
  const facts = { place, from: '2026-12-01', to: '2027-02-28', hours: HOURS }
  it('names what is forbidden by article 5 on one page a copy', async () => {
    const read = await printed('decoration-notice', buildNotice(facts, context))
    expect(read.pages).toHaveLength(2)
    const words = flat(read.words)
    for (const part of ['第五条', '没有防水要求的房间', '降低节能效果', '第十七条', '周末、法定节假日'])
      expect(words).toContain(part)
  })

  it('blank takes one page a copy', async () => {
    expect((await printed('decoration-notice', buildBlankNotice(HOURS, context))).pages).toHaveLength(2)
  })

  it('for the neighbours names unit, days and hours and no person, even where a text asks for one', async () => {
    const own = sheetContext({ texts: { version: 2, blocks: { body: '{业主}在{房号}装修，{联系方式}。' } } })
    for (const [by, part] of [
      [context, '已办理装修申报'],
      [own, '＿在2-0301装修'],
    ] as const) {
      const read = await printed('neighbour-notice', buildNeighbourNotice(facts, by))
      expect(read.pages).toHaveLength(1)
      const words = flat(read.words)
      expect(words).toContain(part)
      expect(words).toContain('2026年12月1日至2027年2月28日')
      for (const name of [place.owner, place.contractor, '赵工']) expect(words).not.toContain(name)
    }
  })

  it('for the neighbours, blank, takes one page', async () => {
    expect((await printed('neighbour-notice', buildBlankNeighbourNotice(HOURS, context))).pages).toHaveLength(1)
  })
})

describe('审图意见单', () => {
  const round: ReviewRound = {
    ...{ round: 2, sentAt: '2026-11-20T02:00:00.000Z', sentBy: 's1', drawings: ['plan/1', 'electrical/2'] },
    ...{ conclusion: '', opinions: [], opinion: '', decidedAt: '', decidedBy: '', onPaper: null, toldAt: '' },
  }
  const facts = { place, round, sentOn: '2026年11月20日', answerBy: '2026年11月27日', decidedBy: '', decidedOn: '' }
  it('goes to engineering with boxes to tick', async () => {
    const read = await printed('drawing-review', buildOpinion(facts, context))
    expect(read.pages).toHaveLength(2)
    const words = flat(read.words)
    for (const part of ['第2轮', '平面图第1版', '电气图第2版', '□通过□不通过', '2026年11月27日'])
      expect(words).toContain(part)
  })

  it('comes back with the opinion on each drawing', async () => {
    const opinions = [
      { kind: 'plan', version: 1, conclusion: 'approved', opinion: '' },
      { kind: 'electrical', version: 2, conclusion: 'refused', opinion: '厨房回路不够，插座未标接地。' },
    ]
    const decided = { ...round, conclusion: 'refused', opinions, opinion: '改电气图后重新送审。' }
    const model = buildOpinion({ ...facts, round: decided, decidedBy: '高工', decidedOn: '2026年11月24日' }, context)
    const words = flat((await printed('drawing-review', model)).words)
    for (const part of ['电气图第2版不通过厨房回路不够', '改电气图后重新送审。', '高工2026年11月24日'])
      expect(words).toContain(part)
    expect(words).not.toContain('□')
  })

  it('blank takes one page a copy', async () => {
    expect((await printed('drawing-review', buildBlankOpinion(context))).pages).toHaveLength(2)
  })
})
