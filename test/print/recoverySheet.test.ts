/** The recovery sheet on paper: one page of A4, the code readable by eye and by a scanner, every step on it. */
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { ensureChromium } from '#build/chromium.ts'
import { createChromiumPdf } from '#electron/host/pdf/chromiumPdf.ts'
import type { PdfPrinter } from '#electron/host/pdf/pdfPrinter.ts'
import { recoveryJob } from '#renderer/features/exchange/recoveryJob.ts'
import { paperText, startTexts } from '#renderer/text/text.ts'
import { readRecoveryCode, recoveryCodeOf } from '#shared/sync/wire/recoveryCode.ts'
import { readPdf, readQrCodes } from '#test/print/readPdf.ts'

const CODE = recoveryCodeOf(Uint8Array.from({ length: 32 }, (_, index) => (index * 37 + 11) % 256))
const SIGNS = CODE.replaceAll('-', '')
const FACTS = { community: '新湾花园', at: '2026-11-21 10:05', desk: '前台 1 号机' }

let printer: PdfPrinter
const logged: string[] = []

beforeAll(() => {
  startTexts('en')
  const log = (line: string) => logged.push(line)
  printer = createChromiumPdf({ executablePath: ensureChromium(), rendererDir: inject('printPage'), log })
})

afterAll(() => printer?.close())

it('prints on one page of A4, in Chinese whatever the screen speaks; its QR and its groups are the code, and no log has it', async () => {
  const made = await printer.toPdf(recoveryJob(CODE, FACTS, paperText()))
  if (!made.ok) throw new Error(`${made.error.code}: ${logged.at(-1)}`)
  const { pages, title } = await readPdf(made.value)
  expect(pages).toHaveLength(1)
  expect(pages[0]?.widthMm).toBeCloseTo(210, 0)
  expect(pages[0]?.heightMm).toBeCloseTo(297, 0)
  for (const words of [SIGNS, '新湾花园', '2026-11-2110:05', '前台1号机', '锁在保险柜', '加入已有社区', '保管人'])
    expect(pages[0]?.text).toContain(words)
  const [scanned] = await readQrCodes(made.value)
  expect(scanned).toBe(SIGNS)
  expect(readRecoveryCode(scanned ?? '')).toEqual(readRecoveryCode(CODE))
  expect(title).toBe('恢复说明')
  expect(logged.join('\n')).not.toContain(CODE.slice(0, 5))
})
