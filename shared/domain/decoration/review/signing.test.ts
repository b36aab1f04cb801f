// Agreement, undertaking, notice and neighbours (handbook 2.8, D5; order 110 art. 15, 16): drawn up first, signed by their number.
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { appliedCase, caseOf, DECLARED_SURFACE } from '#test/support/decorationCases.ts'
import { decideDrawUp, decideSign, decideTellNeighbours, lastDrawnUp, type SigningInput } from './signing.ts'

const clerk = contextAs('front-desk')
const ended = eventOf('withdrawn', { reason: '不装了' })
const STATEMENTS = ['不改动承重结构', '不留宿']
const drawn = (paper: string, number: string, more: JsonObject = {}) =>
  eventOf('drawnUp', { paper, clauseVersion: 0, statements: [], sheetId: `sheet-${number}`, number, ...more })
const caseWith = (...events: LiveEvent[]) => caseOf([eventOf('applied', { ...DECLARED_SURFACE }), ...events])
const byHand = { signature: '', signedPaper: 'A-XY-00001' } as const
const agreed = { ...byHand, paper: 'agreed', parties: ['contractor', 'owner', 'property'] } as const
const undertook = {
  ...{ ...byHand, paper: 'undertook' },
  ...{ acknowledged: STATEMENTS, fireOfficer: ' 周强 ', extinguishers: 2 },
} as const satisfies SigningInput
const sign = (input: SigningInput, ...events: LiveEvent[]) => decideSign(caseWith(...events), input, clerk)

describe('drawing up', () => {
  const agreement = { paper: 'agreed', clauseVersion: 3, statements: [], missingHeads: [] } as const
  test('names the paper, its number and the version of its clauses', () => {
    const done = decideDrawUp(appliedCase(), agreement, clerk)
    expect(done.ok && done.value.item({ sheetId: 's1', number: 'A-XY-00001' })).toMatchObject({
      ev: 'drawnUp',
      data: { paper: 'agreed', clauseVersion: 3, sheetId: 's1', number: 'A-XY-00001', personId: 'p1' },
    })
  })

  test('is refused while one of the nine heads has no words, for a case that has ended, and beyond the desk', () => {
    expect(decideDrawUp(appliedCase(), { ...agreement, missingHeads: ['waste', 'other'] }, clerk)).toMatchObject({
      error: { code: 'heads-missing', field: 'waste', detail: { count: 2 } },
    })
    expect(codeOf(decideDrawUp(caseWith(ended), agreement, clerk))).toBe('case-ended')
    expect(codeOf(decideDrawUp(appliedCase(), agreement, contextAs('security')))).toBe('beyond-role')
  })
})

describe('an agreement', () => {
  test('is signed by the version that was printed, whatever was enabled since', () => {
    const done = sign(agreed, drawn('agreed', '1', { clauseVersion: 2 }))
    expect(done.ok && done.value.items).toMatchObject([
      {
        ev: 'agreed',
        data: {
          ...{ clauseVersion: 2, parties: ['property', 'owner', 'contractor'] },
          ...{ sheetId: 'sheet-1', number: '1', signedPaper: 'A-XY-00001' },
        },
      },
    ])
  })

  test('keeps the picture of a drawn signature', () => {
    const done = sign({ ...agreed, signedPaper: '', signature: 'a'.repeat(64) }, drawn('agreed', '1'))
    expect(done.ok && done.value.blobs).toEqual(['a'.repeat(64)])
  })

  test.each([
    ['not-drawn-up', agreed, []],
    ['not-drawn-up', agreed, [drawn('told', '1')]],
    ['signature-missing', { ...agreed, signedPaper: ' ' }, [drawn('agreed', '1')]],
    ['party-missing', { ...agreed, parties: ['property', 'contractor'] }, [drawn('agreed', '1')]],
    ['party-missing', { ...agreed, parties: ['owner'] }, [drawn('agreed', '1')]],
    ['text-too-long', { ...agreed, signedPaper: '1'.repeat(121) }, [drawn('agreed', '1')]],
    ['case-ended', agreed, [drawn('agreed', '1'), ended]],
  ] as const)('is refused: %s', (code, input, events) => {
    expect(codeOf(sign(input, ...events))).toBe(code)
  })

  test('is signed once; a new paper is signed anew', () => {
    const first = [drawn('agreed', '1'), eventOf('agreed', { clauseVersion: 0, parties: [], sheetId: 'sheet-1' })]
    expect(codeOf(sign(agreed, ...first))).toBe('signed-already')
    const again = sign(agreed, ...first, drawn('agreed', '2', { clauseVersion: 1 }))
    expect(again.ok && again.value.items[0]).toMatchObject({ data: { clauseVersion: 1, number: '2' } })
  })

  test('is beyond the gate', () => {
    expect(codeOf(decideSign(caseWith(drawn('agreed', '1')), agreed, contextAs('security')))).toBe('beyond-role')
  })
})

describe('an undertaking', () => {
  const paper = drawn('undertook', '1', { statements: STATEMENTS })
  test('says what the paper states, who minds fire and with how many extinguishers', () => {
    const done = sign(undertook, paper)
    expect(done.ok && done.value.items[0]).toMatchObject({
      data: { statements: STATEMENTS, fireOfficer: '周强', extinguishers: 2 },
    })
  })

  test.each([
    ['statement-open', { acknowledged: ['不留宿'] }],
    ['fire-officer-missing', { fireOfficer: '  ' }],
    ['text-too-long', { fireOfficer: '长'.repeat(121) }],
    ['extinguishers-invalid', { extinguishers: 0 }],
    ['extinguishers-invalid', { extinguishers: 1.5 }],
    ['extinguishers-invalid', { extinguishers: 100 }],
  ])('is refused: %s', (code, more) => {
    expect(codeOf(sign({ ...undertook, ...more }, paper))).toBe(code)
  })

  test('says which statement is open', () => {
    expect(sign({ ...undertook, acknowledged: STATEMENTS.slice(0, 1) }, paper)).toMatchObject({
      error: { field: 'statements.1', detail: { line: 2 } },
    })
  })
})

test('告知书 is signed by its number', () => {
  const done = sign({ ...byHand, paper: 'told' }, drawn('told', '1'))
  expect(done.ok && done.value.items[0]).toMatchObject({ ev: 'told', data: { number: '1' } })
})

describe('the neighbours', () => {
  const tell = (way: string, ...events: LiveEvent[]) =>
    decideTellNeighbours(caseWith(...events), { way, remark: '' }, clerk)
  test('are told once, by a notice or a word', () => {
    const done = tell('posted', drawn('neighboursTold', '4'))
    expect(done.ok && done.value.items[0]).toMatchObject({ ev: 'neighboursTold', data: { way: 'posted', number: '4' } })
    expect(tell('in-person').ok).toBe(true)
    expect(codeOf(tell('shouted'))).toBe('way-unknown')
    expect(codeOf(tell('posted', eventOf('neighboursTold', { way: 'posted' })))).toBe('told-already')
    expect(codeOf(tell('posted', ended))).toBe('case-ended')
    expect(codeOf(decideTellNeighbours(appliedCase(), { way: 'posted', remark: '长'.repeat(121) }, clerk))).toBe(
      'text-too-long',
    )
    expect(codeOf(decideTellNeighbours(appliedCase(), { way: 'posted', remark: '' }, contextAs('security')))).toBe(
      'beyond-role',
    )
  })
})

test('the last paper of a kind is the one to sign', () => {
  const { agreements } = caseWith(drawn('agreed', '1'), drawn('told', '2'), drawn('agreed', '3')).state
  expect(lastDrawnUp(agreements, 'agreed')?.number).toBe('3')
  expect(lastDrawnUp(agreements, 'undertook')).toBeUndefined()
})
