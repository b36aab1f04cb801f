import { describe, expect, test } from 'vitest'
import { eventOf } from '#test/support/decisionContext.ts'
import { PACKET_SHEET_ID, packetModel, partsOfJob } from './packet.ts'
import { foldSheet, foldTemplate, isEnabled } from './schema.ts'

const issued = eventOf('issued', {
  form: 'owner-registration',
  number: 'A-DJ-00001',
  templateVersion: 1,
  blank: false,
  personId: 'p1',
  unitId: 'u1',
})

describe('an issued paper', () => {
  test('counts its prints, whatever the copies', () => {
    const { state } = foldSheet([issued, eventOf('printed', { copies: 9 }), eventOf('printed', { copies: 1 })])
    expect(state).toMatchObject({ status: 'issued', number: 'A-DJ-00001', prints: 2, issuedBy: 'staff-supervisor' })
  })
  test('that is void keeps its number', () => {
    expect(foldSheet([issued, eventOf('voided', { reason: 'x' })]).state).toMatchObject({
      status: 'void',
      number: 'A-DJ-00001',
    })
  })
  test('of which only a print has arrived is no paper yet', () => {
    expect(foldSheet([eventOf('printed', { copies: 1 })]).state).toMatchObject({
      status: 'void',
      number: '',
      prints: 0,
    })
  })
  test('with data of another shape still folds', () => {
    const odd = eventOf('issued', { form: 7, number: null, templateVersion: 'x', blank: 'yes', personId: 3 })
    expect(foldSheet([odd]).state).toMatchObject({
      form: '',
      number: '',
      templateVersion: 0,
      blank: false,
      personId: null,
    })
  })
})

describe('the versions of a form', () => {
  const onPaper = { role: 'supervisor', name: '李总', paperDay: '2026-11-20', copyNo: '31' }
  const enabled = (version: number, more: object = {}) => eventOf('enabled', { version, ...more })

  test('none is enabled at first', () => {
    expect(foldTemplate([]).state).toEqual({ enabledVersion: 0, marks: [] })
    expect(isEnabled(undefined, 1)).toBe(false)
  })
  test('an older one stays enabled, so that its papers print as they were issued', () => {
    const { state } = foldTemplate([enabled(1), enabled(2)])
    expect(state.enabledVersion).toBe(2)
    expect([0, 1, 2, 3].map((version) => isEnabled(state, version))).toEqual([false, true, true, false])
  })
  test('withdrawing takes back that version alone, and it can be enabled again', () => {
    const withdrawn = eventOf('withdrawn', { version: 2 })
    expect(foldTemplate([enabled(1), enabled(2), withdrawn]).state.enabledVersion).toBe(1)
    expect(foldTemplate([enabled(2), withdrawn, enabled(2)]).state.enabledVersion).toBe(2)
  })
  test('an entry from paper says so, and who confirmed it', () => {
    const confirmed = eventOf('confirmed', { version: 1 }, { actor: { id: 'staff-li', role: 'supervisor' } })
    expect(foldTemplate([enabled(1, { onPaper })]).state.marks).toMatchObject([{ onPaper, confirmedBy: null }])
    expect(foldTemplate([enabled(1, { onPaper }), confirmed]).state.marks).toMatchObject([
      { onPaper, confirmedBy: 'staff-li', confirmedAt: '2026-11-21T02:12:00.000Z' },
    ])
  })
  test('enabling once more after a confirmation waits for a new one', () => {
    const events = [enabled(1, { onPaper }), eventOf('confirmed', { version: 1 }), enabled(1, { onPaper })]
    expect(foldTemplate(events).state.marks).toMatchObject([{ confirmedBy: null }])
  })
  test.each([
    ['a confirmation that arrived first', [eventOf('confirmed', { version: 1 }), enabled(1, { onPaper })]],
    ['an event without a version', [enabled(1, { onPaper }), eventOf('withdrawn', {})]],
  ])('%s changes nothing', (_, events) => {
    expect(foldTemplate(events).state.marks).toMatchObject([{ version: 1, confirmedBy: null }])
  })
})

describe('several papers in one job', () => {
  const parts = [
    { sheetId: 'owner-registration@1', model: { a: 1 } },
    { sheetId: 'owner-registration@1', model: { a: 2 } },
  ]
  test('come out as they went in', () => {
    expect(partsOfJob({ sheetId: PACKET_SHEET_ID, model: packetModel(parts) })).toEqual(parts)
  })
  test('a job of one paper is that paper', () => {
    expect(partsOfJob(parts[0] as (typeof parts)[0])).toEqual([parts[0]])
  })
  test.each([{}, { sheets: [] }, { sheets: [{ sheetId: 1, model: {} }] }, { sheets: [{ sheetId: 'x' }] }])(
    '%j is no packet',
    (model) => {
      expect(partsOfJob({ sheetId: PACKET_SHEET_ID, model } as never)).toBeUndefined()
    },
  )
})
