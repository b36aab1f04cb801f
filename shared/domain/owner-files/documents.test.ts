import { describe, expect, it } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { codeOf, contextAs } from '#test/support/decisionContext.ts'
import { NO_SCAN_FIELDS, scanWatermark } from './documentScan.ts'
import { checkDocument, decideRemoveDocument, decideSaveDocument } from './documents.ts'
import type { DocumentFields } from './fileRecords.ts'

const today = '2026-11-21' as Day
const clerk = contextAs('front-desk')

const copy: DocumentFields = {
  personId: 'p1',
  unitId: 'u1',
  kind: 'id-copy',
  number: '',
  state: 'on-paper',
  copies: 1,
  place: ' A-12 册 ',
  receivedDay: '2026-11-20',
  validTo: null,
  dueDay: null,
  ...NO_SCAN_FIELDS,
  remark: '',
}
const scan = { state: 'scanned', blob: 'ab'.repeat(32), purpose: '办理入住', scanBasis: 'consent' } as const
const given = { personId: 'p1', purposes: ['id-scan'], givenDay: '2026-11-21', medium: 'oral' } as const

describe('a paper', () => {
  it('lies in a binder unless somebody scans it: what a scan would say is left empty', () => {
    const checked = checkDocument({ ...copy, ...scan, state: 'on-paper', dueDay: '2026-12-01' }, today)
    expect(checked.ok && checked.value).toEqual({ ...copy, place: 'A-12 册' })
  })

  it.each([
    ['an identity number on its copy', { number: '11010519491231002X' }, 'id-number-not-here', 'number'],
    [
      'an identity number on a contract',
      { kind: 'lease', number: '11010519491231002x' },
      'id-number-not-here',
      'number',
    ],
    ['any number on an identity copy', { number: 'E12345678' }, 'id-number-not-here', 'number'],
    ['no copies', { copies: 0 }, 'copies-invalid', 'copies'],
    ['copies that are no number', { copies: Number.NaN }, 'copies-invalid', 'copies'],
    ['a day that is not there', { receivedDay: '2026-02-30' }, 'day-invalid', 'receivedDay'],
    ['a day after today', { receivedDay: '2026-11-22' }, 'day-in-future', 'receivedDay'],
    ['an end before it came', { validTo: '2026-11-19' }, 'valid-before-received', 'validTo'],
    ['a promise without a day', { state: 'promised' }, 'due-day-missing', 'dueDay'],
    ['a promise for yesterday', { state: 'promised', dueDay: '2026-11-20' }, 'due-day-missing', 'dueDay'],
    ['a kind nobody knows', { kind: 'diary' as never }, 'kind-missing', 'kind'],
    ['a scan without its bytes', { ...scan, blob: null }, 'scan-missing', 'blob'],
    ['a scan without a purpose', { ...scan, purpose: ' ' }, 'scan-purpose-missing', 'purpose'],
    ['an identity scan without a basis', { ...scan, scanBasis: null }, 'scan-basis-missing', 'scanBasis'],
  ] as const)('is refused with %s', (_what, change, code, field) => {
    const checked = checkDocument({ ...copy, ...change }, today)
    expect(checked.ok ? [] : checked.error).toEqual([expect.objectContaining({ code, field })])
  })

  it('that is a contract may carry its number and be scanned without an identity basis', () => {
    const lease = { ...copy, ...scan, kind: 'lease', number: 'HT-2026-008', scanBasis: null } as const
    expect(checkDocument(lease, today).ok).toBe(true)
  })
})

describe('a scan of an identity paper', () => {
  const edit = { id: null, before: null, after: { ...copy, ...scan }, seen: {} }

  it('needs the consent, or takes it in the same change', () => {
    expect(codeOf(decideSaveDocument(edit, { hasScanConsent: false }, clerk))).toBe('consent-missing')
    const both = decideSaveDocument(edit, { hasScanConsent: false, given }, clerk)
    expect(both.ok && both.value.items.map((item) => item.e)).toEqual(['consent', 'document'])
    const standing = decideSaveDocument(edit, { hasScanConsent: true, given }, clerk)
    expect(standing.ok && standing.value.items.map((item) => item.e)).toEqual(['document'])
  })

  it('may rest on a duty instead, and then asks for no consent', () => {
    const after = { ...edit.after, scanBasis: 'legal-duty' } as const
    const decided = decideSaveDocument({ ...edit, after }, { hasScanConsent: false }, clerk)
    expect(decided.ok && decided.value.items.map((item) => item.e)).toEqual(['document'])
  })

  it('names its bytes in the change, once', () => {
    const first = decideSaveDocument(edit, { hasScanConsent: true }, clerk)
    expect(first.ok && first.value.blobs).toEqual([scan.blob])
    const before = { ...edit.after, place: 'A-12 册' }
    const later = { id: 'd1', before, after: { ...before, copies: 2 }, seen: {} }
    const again = decideSaveDocument(later, { hasScanConsent: true }, clerk)
    expect(again.ok && again.value.blobs).toBeUndefined()
  })
})

it('a paper is removed by the desk and by nobody else', () => {
  expect(codeOf(decideRemoveDocument('d1', contextAs('engineering')))).toBe('beyond-role')
  const removed = decideRemoveDocument('d1', clerk)
  expect(removed.ok && removed.value).toEqual({
    cmd: 'document.remove',
    items: [{ kind: 'delete', e: 'document', id: 'd1' }],
  })
})

it.each([
  ['入住', '仅供阳光花园办理入住使用 · 2026-11-21'],
  [' 办理装修许可 ', '仅供阳光花园办理装修许可使用 · 2026-11-21'],
])('the watermark of a scan for %s names community, purpose and day', (purpose, words) => {
  expect(scanWatermark({ community: '阳光花园', purpose, day: '2026-11-21' })).toBe(words)
})
