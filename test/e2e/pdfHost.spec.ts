// The host's PDF printer with a real browser and small print pages: what becomes of pages that fail, hang or reach out.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { findChromium } from '#build/chromium.ts'
import { createChromiumPdf } from '#electron/host/pdf/chromiumPdf.ts'
import type { PdfPrinter } from '#electron/host/pdf/pdfPrinter.ts'
import type { SheetJob } from '#shared/ipc/contract.ts'

// Not evaluated inline: the pages come with the desk's own policy.
const SCRIPT = `
window.qiantaiPrint = async ({ sheetId, model }) => {
  if (sheetId === 'failing') throw new Error('bad-model')
  if (sheetId === 'hanging') await new Promise(() => {})
  const reached = await Promise.all((model.urls ?? []).map((url) => fetch(url, { mode: 'no-cors' }).then(() => true, () => false)))
  if (reached.includes(true)) throw new Error('reached')
  document.body.textContent = model.name
}`

let dir = ''
let printer: PdfPrinter
const log: string[] = []

test.beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'qiantai-pdf-'))
  await mkdir(join(dir, 'assets'))
  await writeFile(join(dir, 'assets', 'print.js'), SCRIPT)
  await writeFile(join(dir, 'assets', 'sheet.css'), '@page { size: 241mm 140mm; margin: 10mm }')
  const head = '<meta charset="utf-8"><link rel="stylesheet" href="./assets/sheet.css">'
  await writeFile(
    join(dir, 'print.html'),
    `<!doctype html>${head}<body><script src="./assets/print.js"></script></body>`,
  )
  const executablePath = findChromium() ?? ''
  printer = createChromiumPdf({
    executablePath,
    rendererDir: dir,
    jobLimitMs: 5_000,
    log: (line) => void log.push(line),
  })
})

test.afterAll(async () => {
  await printer.close()
  await rm(dir, { recursive: true, force: true })
})

function job(sheetId: string, model: SheetJob['model'] = { name: '王小明' }): SheetJob {
  return { sheetId, model, paper: 'continuous-140', copies: 1 }
}

/** Page box of the first page in points, as it stands in the PDF. */
function mediaBox(pdf: Uint8Array): readonly number[] {
  const box = /\/MediaBox\s*\[([^\]]+)\]/.exec(Buffer.from(pdf).toString('latin1'))?.[1] ?? ''
  return box.trim().split(/\s+/).map(Number)
}

test("a sheet becomes a PDF of its own page's size", async () => {
  const made = await printer.toPdf(job('good'))
  expect(made.ok).toBe(true)
  const [, , width = 0, height = 0] = made.ok ? mediaBox(made.value) : []
  expect(Math.abs(width - (241 / 25.4) * 72)).toBeLessThan(1)
  expect(Math.abs(height - (140 / 25.4) * 72)).toBeLessThan(1)
})

test('a page that cannot lay out or never ends is a code, and the next sheet prints', async () => {
  expect(await printer.toPdf(job('failing'))).toEqual({ ok: false, error: { code: 'sheet-failed' } })
  expect(log.join('\n')).toContain('bad-model')
  expect(await printer.toPdf(job('hanging'))).toEqual({ ok: false, error: { code: 'timeout' } })
  expect(await printer.toPdf(job('good'))).toMatchObject({ ok: true })
})

test('a sheet reaches neither the network, nor the desk, nor a file beside the pages', async () => {
  const urls = ['https://evil.example/', 'http://127.0.0.1:7420/', '/../secret.json', 'file:///etc/passwd']
  expect(await printer.toPdf(job('good', { name: '王', urls }))).toMatchObject({ ok: true })
})

test('sheets asked for at once come one after the other', async () => {
  const made = await Promise.all([1, 2, 3].map(() => printer.toPdf(job('good'))))
  expect(made.map(({ ok }) => ok)).toEqual([true, true, true])
})

test('nothing is left running, and a closed printer says so', async () => {
  const other = createChromiumPdf({ executablePath: findChromium() ?? '', rendererDir: dir, log: () => undefined })
  expect(await other.toPdf(job('good'))).toMatchObject({ ok: true })
  await other.close()
  expect(await other.toPdf(job('good'))).toEqual({ ok: false, error: { code: 'no-browser-found' } })
})
