import { beforeEach, describe, expect, test } from 'vitest'
import { enterLate } from '#shared/domain/lateEntry.ts'
import { recordCode } from '#shared/domain/sheets/recordCode.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { paperDesk, paperSubject } from '#test/support/paperDesk.ts'
import { foundedStore, must } from '#test/support/testStore.ts'
import type { Desk } from './deskContext.ts'
import { runCommand } from './deskContext.ts'
import { applyLate, blankFacts } from './lateEntry.ts'
import { issueBlank, issuePaper } from './papers.ts'
import type { Store } from './store.ts'

function mustOk<Value>(result: { readonly ok: boolean; readonly value?: Value }): Value {
  expect(result).toMatchObject({ ok: true })
  return must(result.value)
}

let store: Store
let desk: Desk
const source = () => must(desk.papers[0])
const AT = '2026-11-21T01:00:00.000Z'

beforeEach(async () => {
  store = await foundedStore()
  desk = paperDesk(store)
})

describe('the blank of a number', () => {
  test.each<[string, (id: string) => string]>([
    ['as printed', () => 'A-DJ-00001'],
    ['in small and full-width signs', () => ' ａ-dj-00001 '],
    ['by its scanned code', (id) => recordCode(id)],
  ])('is found %s', async (_how, typed) => {
    const blank = mustOk(await issueBlank(desk, source())).draft
    expect(await blankFacts(store, typed(blank.sheetId))).toEqual({
      sheetId: blank.sheetId,
      form: 'owner-registration',
      number: 'A-DJ-00001',
      blank: true,
      isVoid: false,
      isFilled: false,
      takesMany: false,
    })
  })

  test('is told from a filled paper and from none', async () => {
    const { subject } = await paperSubject(store)
    mustOk(await issuePaper(desk, source(), subject))
    expect((await blankFacts(store, 'A-DJ-00001'))?.blank).toBe(false)
    expect(await blankFacts(store, 'A-DJ-00002')).toBeUndefined()
    expect(await blankFacts(store, '')).toBeUndefined()
  })
})

test('a record entered from a blank fills it in the same change, and only once', async () => {
  const { sheetId } = mustOk(await issueBlank(desk, source())).draft
  const late = { at: AT, paperNumber: 'A-DJ-00001' }
  const register = () =>
    runCommand(desk, (context) => {
      const item = {
        kind: 'event' as const,
        e: 'letter',
        id: context.newId(),
        ev: 'registered',
        data: { day: '2026-11-21' },
      }
      return applyLate(store, { cmd: 'letter.register', items: [item] }, { late, context })
    })
  const { draft } = mustOk(await register())
  const letterId = must(draft.items[0]).id
  expect((await store.db.letters.get(letterId))?.v.registeredAt).toBe(AT)
  expect((await store.db.sheets.get(sheetId))?.v.filledAt).toBe(AT)
  expect(await register()).toMatchObject(err({ code: 'blank-filled', field: 'paperNumber' }))
})

test('what is told as it happens stays as it is', async () => {
  const draft = { cmd: 'x', items: [] }
  expect(await applyLate(store, draft, { late: undefined, context: { nowMs: 0 } })).toEqual(ok(draft))
  expect(enterLate(draft, { at: '', paperNumber: '' }, undefined, { nowMs: 0 }).ok).toBe(false)
})
