import { describe, expect, it } from 'vitest'
import { PAPER_SIZES_MM, PAPERS } from '#shared/domain/sheets/paperSizes.ts'
import { pdfPageSize, printPageSize } from './pageSizes.ts'
import { layOutScript, printCodeOf } from './printOutcome.ts'

describe('paper', () => {
  it('is A4 in inches for a PDF and in microns for a printer', () => {
    const { width, height } = pdfPageSize('A4')
    expect([width.toFixed(4), height.toFixed(4)]).toEqual(['8.2677', '11.6929'])
    expect(printPageSize('A4')).toEqual({ width: 210_000, height: 297_000 })
  })

  it.each(PAPERS)('%s is at least 353 microns on each side, as Chromium demands', (paper) => {
    const { width, height } = printPageSize(paper)
    expect(Math.min(width, height)).toBeGreaterThan(353)
    expect(PAPER_SIZES_MM[paper].width).toBeLessThanOrEqual(300)
  })
})

describe('what becomes of a print', () => {
  it.each([
    ['Print job canceled', 'cancelled'],
    ['Print job cancelled', 'cancelled'],
    ['Invalid printer settings', 'no-printer'],
    ['No printers available on the network', 'no-printer'],
    ['Print job failed', 'sheet-failed'],
    ['', 'sheet-failed'],
  ])('%j is %s', (reason, code) => {
    expect(printCodeOf(reason)).toBe(code)
  })
})

describe('the call that lays a sheet out', () => {
  it('carries every text as data, whatever it looks like', () => {
    const job = { model: { name: '"); alert(1); ("', lines: "'\\`\u2028\u2029</script>王𠮷" } }
    let seen: unknown
    const window = {
      qiantaiPrint: (given: unknown) => {
        seen = given
      },
    }
    new Function('window', `return ${layOutScript('qiantaiPrint', job)}`)(window)
    expect(seen).toEqual(job)
    expect(layOutScript('qiantaiPrint', job)).not.toMatch(/[\u2028\u2029]/)
  })
})
