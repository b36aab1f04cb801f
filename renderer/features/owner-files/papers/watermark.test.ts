import { expect, test } from 'vitest'
import { MOST_SCAN_BYTES, prepareScan, scanRefusal } from './watermark.ts'

test.each([
  ['a picture', 'image/jpeg', 1_000, true, undefined],
  ['a PDF of a contract', 'application/pdf', 1_000, false, undefined],
  ['a PDF of an identity paper, in which no watermark can be burnt', 'application/pdf', 1_000, true, 'scan-pdf-id'],
  ['a letter', 'application/msword', 1_000, false, 'scan-type'],
  ['a picture that a page can run scripts in', 'image/svg+xml', 1_000, false, 'scan-type'],
  ['a picture of 12 MB', 'image/png', MOST_SCAN_BYTES, false, undefined],
  ['a larger one', 'image/png', MOST_SCAN_BYTES + 1, false, 'scan-too-large'],
])('%s is taken or refused before it is read', (_what, type, size, isIdCopy, code) => {
  expect(scanRefusal({ type, size }, isIdCopy)?.code).toBe(code)
})

test('a file that only calls itself a PDF is refused', async () => {
  const with5 = (text: string) => new File([text], 'contract.pdf', { type: 'application/pdf' })
  const options = { words: '仅供', isIdCopy: false }
  expect((await prepareScan(with5('%PDF-1.7 …'), options)).ok).toBe(true)
  expect(await prepareScan(with5('<html>'), options)).toEqual({ ok: false, error: { code: 'scan-unreadable' } })
})
