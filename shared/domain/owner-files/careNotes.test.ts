import { describe, expect, it } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { codeOf, contextAs } from '#test/support/decisionContext.ts'
import {
  checkCareNote,
  decideRemoveCareNotes,
  decideSaveCareNote,
  isCareNoteShown,
  sensitiveWordIn,
} from './careNotes.ts'
import type { CareNoteFields } from './fileRecords.ts'

const today = '2026-11-21' as Day
const clerk = contextAs('front-desk')
const note: CareNoteFields = {
  personId: 'p1',
  text: ' 敲门多等一会儿 ',
  basis: 'consent',
  consentId: null,
  endDay: '2027-11-21',
}
const edit = { id: null, before: null, after: note, seen: {} }
const given = { personId: 'p1', purposes: ['care-notes'], givenDay: '2026-11-21', medium: 'oral' } as const

describe('a care note', () => {
  it.each([
    '奶奶有糖尿病',
    '癌症康复中',
    '残疾人，坐轮椅',
    '信佛，初一不要敲门',
    '孕妇，优先',
    'He is diabetic',
    'Muslim family',
  ])('says what to do and never why: %s', (text) => {
    const checked = checkCareNote({ ...note, text }, today)
    expect(checked.ok ? [] : checked.error.map(({ code }) => code)).toEqual(['health-word'])
  })

  it.each([
    '敲门多等一会儿',
    '需要坡道',
    '重物帮忙送到楼上',
    '电话请拨女儿',
    'still at work until six',
    'will call back',
  ])('may say: %s', (text) => {
    expect(sensitiveWordIn(text)).toBeUndefined()
    expect(checkCareNote({ ...note, text }, today).ok).toBe(true)
  })

  it.each([
    ['no words', { text: ' ' }, 'note-missing', 'text'],
    ['too many words', { text: '好'.repeat(201) }, 'text-too-long', 'text'],
    ['no end', { endDay: '' }, 'end-day-missing', 'endDay'],
    ['an end that is no day', { endDay: '2027-02-30' }, 'day-invalid', 'endDay'],
    ['an end today', { endDay: '2026-11-21' }, 'end-day-past', 'endDay'],
    ['an end after two years', { endDay: '2028-11-22' }, 'end-day-too-late', 'endDay'],
    ['no basis', { basis: 'kindness' as never }, 'basis-missing', 'basis'],
  ] as const)('is refused with %s', (_what, change, code, field) => {
    const checked = checkCareNote({ ...note, ...change }, today)
    expect(checked.ok ? [] : checked.error).toEqual([expect.objectContaining({ code, field })])
  })

  it('may run for two years to the day', () => {
    expect(checkCareNote({ ...note, endDay: '2028-11-21' }, today).ok).toBe(true)
  })

  it('rests on a consent that stands, or on one given with it', () => {
    expect(codeOf(decideSaveCareNote(edit, { consentId: null }, clerk))).toBe('consent-missing')
    const standing = decideSaveCareNote(edit, { consentId: 'c1' }, clerk)
    expect(standing.ok && standing.value.items).toEqual([
      expect.objectContaining({ e: 'careNote', values: { ...note, text: '敲门多等一会儿', consentId: 'c1' } }),
    ])
    const both = decideSaveCareNote(edit, { consentId: null, given }, contextAs('front-desk'))
    const [consent, written] = both.ok ? both.value.items : []
    expect(consent).toEqual(expect.objectContaining({ e: 'consent', id: 'id-1' }))
    expect(written).toEqual(expect.objectContaining({ values: expect.objectContaining({ consentId: 'id-1' }) }))
  })

  it('that the contract needs asks for no consent', () => {
    const after = { ...note, basis: 'contract' } as const
    const decided = decideSaveCareNote({ ...edit, after }, { consentId: 'c1', given }, clerk)
    expect(decided.ok && decided.value.items).toEqual([
      expect.objectContaining({ e: 'careNote', values: expect.objectContaining({ consentId: null }) }),
    ])
  })

  it('is shown on its last day and not after it', () => {
    expect(isCareNoteShown('2026-11-21', today)).toBe(true)
    expect(isCareNoteShown('2026-11-20', today)).toBe(false)
  })

  it('is deleted one by one or together', () => {
    const removed = decideRemoveCareNotes(['a', 'b'], clerk)
    expect(removed.ok && removed.value.items.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(codeOf(decideRemoveCareNotes([], clerk))).toBe('record-gone')
    expect(codeOf(decideRemoveCareNotes(['a'], contextAs('finance')))).toBe('beyond-role')
  })
})
