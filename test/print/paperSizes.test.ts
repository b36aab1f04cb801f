/** One slip on every paper a desk prints on: its size, its head, its QR, and copies that share a page. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PAPER_SIZES_MM, PAPERS, type Paper, sheetSizeOn } from '#shared/domain/sheets/paperSizes.ts'
import { buildSheetFrame, stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { printDesk } from '#test/print/printDesk.ts'
import { type BuiltPrintPage, buildPrintPage } from '#test/print/printPageBuild.ts'
import { readPdf, readQrCodes } from '#test/print/readPdf.ts'
import { sheetContext } from '#test/print/registrationSamples.ts'

let page: BuiltPrintPage
beforeAll(async () => {
  page = await buildPrintPage(resolve(import.meta.dirname, 'samplePage'))
}, 120_000)
afterAll(() => page?.remove())
const { printer, logged } = printDesk(() => page.dir)

interface Slip {
  readonly copies: readonly string[]
  readonly copiesPerPage: number
  readonly lines: number
  readonly sample?: boolean
}

function modelOf({ copies, copiesPerPage, lines, sample = false }: Slip, isLabel = false): JsonObject {
  const subject = {
    title: isLabel ? '包裹' : '物品搬运放行单',
    templateVersion: 1,
    unit: '2-1203',
    owner: '阿卜杜热依木江·麦麦提',
    copyLabels: copies,
    signatures: isLabel ? [] : ['搬运人', '经办人', '门岗'],
    seal: '物业服务中心（章）',
  }
  const frame = buildSheetFrame(subject, sheetContext())
  const stamped = stampPrint({ frame }, { at: sheetContext().at, by: '张敏', reprints: 1, sample })
  const rows = Array.from({ length: lines }, (_, index) => ({ label: `物品 ${index + 1}`, text: '冰箱 一台' }))
  return { frame: stamped.frame, copiesPerPage, lines: rows } as unknown as JsonObject
}

async function printed(paper: Paper, slip: Slip): Promise<Uint8Array> {
  const model = modelOf(slip, paper === 'label')
  const made = await printer.toPdf({ sheetId: 'sample@1', model, paper, copies: 1 })
  if (!made.ok) throw new Error(`${made.error.code}: ${logged.at(-1)}`)
  return made.value
}

const ONE: Slip = { copies: ['存根联'], copiesPerPage: 1, lines: 2 }

describe('a slip', () => {
  it.each(PAPERS)(
    'stands on one page of %s with number, unit, person, day and a QR that can be read',
    async (paper) => {
      const bytes = await printed(paper, { ...ONE, sample: true })
      const [only, ...more] = (await readPdf(bytes)).pages
      expect(more).toEqual([])
      expect(Math.abs((only?.widthMm ?? 0) - PAPER_SIZES_MM[paper].width)).toBeLessThan(0.5)
      expect(Math.abs((only?.heightMm ?? 0) - PAPER_SIZES_MM[paper].height)).toBeLessThan(0.5)
      for (const words of [
        'DJ-A-000123',
        '2-1203',
        '阿卜杜热依木江·麦麦提',
        '2026年11月21日14:05',
        '冰箱',
        '样张',
        '补打第1次',
      ]) {
        expect(only?.text, words).toContain(words)
      }
      expect(await readQrCodes(bytes)).toEqual([expect.stringMatching(/^QT1\./)])
    },
  )

  it.each([
    ['A4', 2],
    ['A4', 3],
  ] as const)('on %s shares its page with %s copies, each with its own head', async (paper, copiesPerPage) => {
    const copies = ['存根联', '放行联', '门岗联'].slice(0, copiesPerPage)
    const { pages } = await readPdf(await printed(paper, { copies, copiesPerPage, lines: 2 }))
    expect(pages).toHaveLength(1)
    for (const copy of copies) expect(pages[0]?.text).toContain(copy)
    expect(pages[0]?.text.match(/DJ-A-000123/g)).toHaveLength(copiesPerPage)
    expect(pages[0]?.text.match(/第1页\/共1页/g)).toHaveLength(copiesPerPage)
  })

  it.each(['A5', 'continuous-140'] as const)(
    'has no room for two copies on %s: each gets its own page',
    async (paper) => {
      const { pages } = await readPdf(
        await printed(paper, { copies: ['存根联', '放行联'], copiesPerPage: 2, lines: 2 }),
      )
      expect(pages.map(({ text }) => /存根联|放行联/.exec(text)?.[0])).toEqual(['存根联', '放行联'])
    },
  )

  it('that is too long for its half goes on, both copies together, so that one cut parts them', async () => {
    const { pages } = await readPdf(await printed('A4', { copies: ['存根联', '放行联'], copiesPerPage: 2, lines: 30 }))
    expect(pages.length).toBeGreaterThan(1)
    for (const one of pages) for (const copy of ['存根联', '放行联']) expect(one.text).toContain(copy)
    expect(pages[1]?.text).toContain(`第2页/共${pages.length}页`)
  })
})

describe('paperSizes.css', () => {
  it('has the sizes of the papers', async () => {
    const css = await readFile(resolve(import.meta.dirname, '../../renderer/print/paperSizes.css'), 'utf8')
    for (const paper of PAPERS) {
      const { width, height } = PAPER_SIZES_MM[paper]
      expect(css).toContain(`@page ${paper.toLowerCase()} {\n  size: ${width}mm ${height}mm;`)
      expect(css).toContain(
        `[data-paper='${paper}'] {\n  page: ${paper.toLowerCase()};\n  inline-size: ${width}mm;\n  block-size: ${(height - 0.1).toFixed(1)}mm;`,
      )
    }
  })
})

describe('how roomy a copy is drawn', () => {
  it.each([
    ['A4', 1, 'full'],
    ['A4', 2, 'compact'],
    ['A4', 3, 'slip'],
    ['A4-landscape', 1, 'full'],
    ['A5', 1, 'compact'],
    ['A5', 2, 'slip'],
    ['A5-landscape', 1, 'compact'],
    ['continuous-140', 1, 'compact'],
    ['continuous-93', 1, 'slip'],
    ['label', 1, 'label'],
  ] as const)('%s with %s on it is %s', (paper, copiesPerPage, size) => {
    expect(sheetSizeOn(paper, copiesPerPage)).toBe(size)
  })
})
