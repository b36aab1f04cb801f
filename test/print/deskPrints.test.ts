/** What a desk adds to a job on paper: its printer's offset, the letterhead, the test page, papers of several sizes in one PDF. */
import { describe, expect, it } from 'vitest'
import { OWNER_REGISTRATION_SHEET_ID } from '#shared/domain/owner-files/ownerRegistrationModel.ts'
import { buildOwnerRegistrationSheet } from '#shared/domain/owner-files/sheets.ts'
import { PACKET_SHEET_ID, packetModel } from '#shared/domain/sheets/packet.ts'
import { TEST_PAGE_SHEET_ID, testPageModel } from '#shared/domain/sheets/printerTestPage.ts'
import { type SheetContext, stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import type { SheetJob } from '#shared/ipc/contract.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { printDesk } from '#test/print/printDesk.ts'
import { type ReadPdf, readPdf, readQrCodes } from '#test/print/readPdf.ts'
import { ordinaryOwner, sheetContext } from '#test/print/registrationSamples.ts'

const { printer, logged } = printDesk()

async function pdfOf(job: Omit<SheetJob, 'copies'>): Promise<Uint8Array> {
  const made = await printer.toPdf({ ...job, copies: 1 })
  if (!made.ok) throw new Error(`${made.error.code}: ${logged.at(-1)}`)
  return made.value
}
const printed = async (job: Omit<SheetJob, 'copies'>): Promise<ReadPdf> => readPdf(await pdfOf(job))

function registration(context: Partial<SheetContext> = {}): JsonObject {
  const built = buildOwnerRegistrationSheet(ordinaryOwner(), sheetContext(context))
  if (!built.ok) throw new Error(built.error.code)
  return stampPrint(built.value, { at: sheetContext().at, by: '张敏', reprints: 0, sample: false })
}

const SHEET = { sheetId: OWNER_REGISTRATION_SHEET_ID, paper: 'A4' } as const

describe('an offset', () => {
  it('moves what is on the paper and adds no page', async () => {
    const offset = { x: 35, y: -20 }
    const [still, moved] = [
      await printed({ ...SHEET, model: registration() }),
      await printed({ ...SHEET, model: registration(), offset }),
    ]
    expect(moved.pages).toHaveLength(still.pages.length)
    const [before, after] = [still, moved].map(({ pages }) => pages[0]?.firstAt)
    // From the lower left corner, as PDF counts: up is more.
    expect((after?.xMm ?? 0) - (before?.xMm ?? 0)).toBeCloseTo(3.5, 1)
    expect((after?.yMm ?? 0) - (before?.yMm ?? 0)).toBeCloseTo(2, 1)
    expect(await readQrCodes(await pdfOf({ ...SHEET, model: registration(), offset }))).toEqual([
      expect.stringMatching(/^QT1/),
      expect.stringMatching(/^QT1/),
    ])
  })
})

describe('the company’s own', () => {
  const texts = {
    version: 4,
    blocks: { title: '住户登记表', clause: '一、{公司}保管。\n二、一式两份。', seal: '{社区}（章）' },
  }

  it('title, clause and seal print, with the version of the texts at the foot', async () => {
    const { pages, title } = await printed({ ...SHEET, model: registration({ texts }) })
    expect(title).toBe('住户登记表 DJ-A-000123')
    for (const words of ['一、和润物业服务有限公司保管。', '二、一式两份。', '阳光花园（章）', '文本第4版']) {
      expect(pages[0]?.text).toContain(words)
    }
  })

  it('body leaves the head and what is signed', async () => {
    const own = { ...texts, bodyPdf: 'a'.repeat(64) }
    const { pages } = await printed({ ...SHEET, model: registration({ texts: own }) })
    expect(pages).toHaveLength(2)
    expect(pages[0]?.text).toContain('正文为公司文本')
    expect(pages[0]?.text).toContain('填表人')
    expect(pages[0]?.text).not.toContain('房屋用途')
  })

  it('letterhead stands at the head, and a logo that is missing takes nothing else with it', async () => {
    const letterhead = { lines: ['文三路 138 号', '资质 浙物 0012'], logo: 'f'.repeat(64) }
    const dot =
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    for (const images of [{ [letterhead.logo]: dot }, {}]) {
      const { pages } = await printed({ ...SHEET, model: registration({ letterhead }), images })
      expect(pages).toHaveLength(2)
      expect(pages[0]?.text).toContain('文三路138号资质浙物0012')
    }
  })
})

describe('one PDF', () => {
  it('holds papers of several sizes', async () => {
    const test = {
      sheetId: TEST_PAGE_SHEET_ID,
      model: testPageModel(['打印机测试页']),
      paper: 'continuous-93' as const,
    }
    const parts = [{ sheetId: OWNER_REGISTRATION_SHEET_ID, model: registration() }, test]
    const { pages } = await printed({ sheetId: PACKET_SHEET_ID, model: packetModel(parts), paper: 'A4' })
    const sizes = pages.map(({ widthMm, heightMm }) => [Math.round(widthMm), Math.round(heightMm)])
    expect(sizes).toEqual([
      [210, 297],
      [210, 297],
      [241, 93],
    ])
  })

  it('is the test page of a printer with the desk’s offset in words', async () => {
    const model = testPageModel(['打印机测试页', '偏移：往右 1.2 毫米'])
    const { pages } = await printed({ sheetId: TEST_PAGE_SHEET_ID, model, paper: 'label' })
    expect(pages).toHaveLength(1)
    expect(pages[0]?.text).toContain('往右1.2毫米')
  })
})
