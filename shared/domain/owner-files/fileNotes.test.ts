import { describe, expect, it } from 'vitest'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { decideCorrectNote, decideVoidNote, decideWriteNote, foldFileNote } from './fileNotes.ts'

const clerk = contextAs('front-desk')
const own = { actor: clerk.actor, session: clerk.session }
const written = (text = '约了周五看房') => eventOf('written', { personId: 'p1', unitId: null, text }, own)

describe('a note on a file', () => {
  it('is one fact with its writer and day', () => {
    const decided = decideWriteNote({ personId: 'p1', unitId: null, text: ' 约了周五看房 ' }, clerk)
    expect(decided.ok && decided.value.items).toEqual([
      {
        kind: 'event',
        e: 'fileNote',
        id: 'id-1',
        ev: 'written',
        data: { personId: 'p1', unitId: null, text: '约了周五看房' },
      },
    ])
    expect(foldFileNote([written()]).state).toMatchObject({
      text: '约了周五看房',
      by: 'staff-front-desk',
      voided: false,
    })
    expect(foldFileNote([]).state.voided).toBe(true)
  })

  it.each([
    ['without words', '  ', 'note-missing'],
    ['of 501 characters', '字'.repeat(501), 'text-too-long'],
  ])('is refused %s', (_what, text, code) => {
    expect(codeOf(decideWriteNote({ personId: 'p1', unitId: null, text }, clerk))).toBe(code)
  })

  it('is mended by its writer in the same session, sealed for the same person', () => {
    const target = written()
    const mended = decideCorrectNote({ id: 'n1', events: [target] }, '约了周六看房', clerk)
    expect(mended.ok && mended.value.items).toEqual([
      expect.objectContaining({ ev: 'correct', data: { personId: 'p1', text: '约了周六看房' }, refs: [target.dot] }),
    ])
    const later = { ...clerk, session: 'tomorrow' }
    expect(codeOf(decideCorrectNote({ id: 'n1', events: [target] }, '改', later))).toBe('other-session')
    expect(codeOf(decideCorrectNote({ id: 'n1', events: [target] }, '改', contextAs('cashier')))).toBe('not-own-slip')
    expect(codeOf(decideCorrectNote({ id: 'n1', events: [] }, '改', clerk))).toBe('record-gone')
  })

  it('is taken back by its writer and by nobody else', () => {
    const target = written()
    expect(decideVoidNote({ id: 'n1', events: [target] }, clerk).ok).toBe(true)
    expect(codeOf(decideVoidNote({ id: 'n1', events: [target] }, contextAs('supervisor')))).toBe('not-voidable')
  })
})
