import { describe, expect, test } from 'vitest'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import {
  decideAnswerLetter,
  decideCorrectLetter,
  decideFileLetter,
  decideForwardLetter,
  decideRegisterLetter,
  decideTakeBackLetter,
  type LetterInput,
} from './letterDecisions.ts'
import { foldLetter, type LetterState } from './letters.ts'

const now = contextAs('front-desk')
const input: LetterInput = {
  direction: 'in',
  day: '2026-11-21',
  title: '关于 2 栋漏水的函',
  party: '街道办',
  number: '街办〔2026〕8 号',
  copies: 2,
  personId: null,
  unitId: 'u1',
  answerBy: '2026-11-25',
}
const own = { actor: now.actor, session: now.session }
const registered = eventOf('registered', { ...input }, own)
const line = (changes: Partial<LetterState> = {}) => ({
  id: 'l1',
  state: { ...foldLetter([registered]).state, ...changes } as LetterState,
})

describe('registering a paper', () => {
  test('keeps what was typed, tidied', () => {
    expect(decideRegisterLetter({ ...input, title: ' 关于  2 栋漏水的函 ' }, now)).toMatchObject({
      value: { cmd: 'letter.register', letterId: 'id-1', items: [{ e: 'letter', ev: 'registered', data: input }] },
    })
  })

  test.each<[string, Partial<LetterInput>, string]>([
    ['no title', { title: ' ' }, 'title-missing'],
    ['nobody it came from', { party: '' }, 'party-missing'],
    ['no day', { day: '' }, 'day-missing'],
    ['tomorrow', { day: '2026-11-22' }, 'day-in-future'],
    ['half a copy', { copies: 1.5 }, 'copies-invalid'],
    ['a hundred copies', { copies: 100 }, 'copies-invalid'],
    ['an answer before it came', { answerBy: '2026-11-20' }, 'answer-before-day'],
    ['a page for a title', { title: '长'.repeat(121) }, 'too-long'],
  ])('refuses %s', (_what, changes, code) => {
    expect(codeOf(decideRegisterLetter({ ...input, ...changes }, now))).toBe(code)
  })

  test('is for the desk', () => {
    expect(codeOf(decideRegisterLetter(input, contextAs('engineering')))).toBe('beyond-role')
  })
})

describe('what becomes of it', () => {
  test('passed on, answered and filed, in any order', () => {
    const forwarded = eventOf('forwarded', { to: '工程部' })
    const filed = eventOf('filed', { box: '函 3' })
    expect(foldLetter([registered, forwarded]).state).toMatchObject({ status: 'open', forwardedTo: '工程部' })
    expect(foldLetter([registered, eventOf('answered')]).state.status).toBe('answered')
    expect(foldLetter([registered, filed, eventOf('answered')]).state).toMatchObject({ status: 'filed', box: '函 3' })
    expect(foldLetter([forwarded]).state.status).toBe('void')
  })

  test.each<[string, ReturnType<typeof decideForwardLetter>, string | undefined]>([
    ['passing on', decideForwardLetter(line(), ' 工程部 ', now), undefined],
    ['passing on to nobody', decideForwardLetter(line(), ' ', now), 'to-missing'],
    ['passing on a void line', decideForwardLetter(line({ status: 'void' }), 'x', now), 'letter-unknown'],
    ['answering', decideAnswerLetter(line(), now), undefined],
    ['answering twice', decideAnswerLetter(line({ answeredAt: 'x' }), now), 'answered-already'],
    ['answering a void line', decideAnswerLetter(line({ status: 'void' }), now), 'letter-unknown'],
    ['filing', decideFileLetter(line(), '函 3', now), undefined],
    ['filing nowhere', decideFileLetter(line(), '', now), 'box-missing'],
    ['filing under a sentence', decideFileLetter(line(), '盒'.repeat(41), now), 'too-long'],
    ['filing by engineering', decideFileLetter(line(), '3', contextAs('engineering')), 'beyond-role'],
  ])('%s', (_what, decided, code) => {
    expect(codeOf(decided)).toBe(code)
  })

  test('更正 replaces what changed; without a change there is none', () => {
    expect(decideCorrectLetter('l1', [registered], { ...input, copies: 3 }, now)).toMatchObject({
      value: { items: [{ ev: 'correct', data: { copies: 3 }, refs: [registered.dot] }] },
    })
    expect(codeOf(decideCorrectLetter('l1', [registered], input, now))).toBe('nothing-to-correct')
    expect(codeOf(decideCorrectLetter('l1', [registered], { ...input, title: '' }, now))).toBe('title-missing')
    expect(codeOf(decideCorrectLetter('l1', [], input, now))).toBe('letter-unknown')
  })

  test('the last fact is taken back first', () => {
    const filed = eventOf('filed', { box: '3' }, own)
    expect(decideTakeBackLetter('l1', [registered, filed], '', now)).toMatchObject({
      value: { cmd: 'letter.undo', items: [{ ev: 'void', refs: [filed.dot] }] },
    })
    expect(codeOf(decideTakeBackLetter('l1', [], '', now))).toBe('nothing-to-take-back')
    expect(codeOf(decideTakeBackLetter('l1', [registered], '', contextAs('supervisor')))).toBe('reason-missing')
    expect(codeOf(decideTakeBackLetter('l1', [registered], 'x', contextAs('cashier')))).toBe('beyond-role')
    expect(decideTakeBackLetter('l1', [registered], '记错', contextAs('supervisor'))).toMatchObject({
      value: { cmd: 'letter.void' },
    })
  })
})
