import { describe, expect, test } from 'vitest'
import { codeOf, contextAs } from '#test/support/decisionContext.ts'
import { decideDeletePhrase, decideSavePhrase, MOST_PHRASE } from './decisions.ts'
import { fillPhrase, hasGap } from './fillPhrase.ts'
import { PHRASE_KINDS } from './schema.ts'
import { SHIPPED_PHRASES } from './shippedPhrases.ts'

describe('the phrase book that comes with the program', () => {
  test.each(PHRASE_KINDS)('has at least five phrases of the kind %s', (kind) => {
    expect(SHIPPED_PHRASES.filter((phrase) => phrase.kind === kind).length).toBeGreaterThanOrEqual(5)
  })

  test.each(['生日', '新婚', '新年'])('has a wish for %s', (word) => {
    expect(SHIPPED_PHRASES.some((phrase) => phrase.kind === 'congratulation' && phrase.text.includes(word))).toBe(true)
  })

  test('says nothing twice, and uses no placeholder that nobody fills', () => {
    const texts = SHIPPED_PHRASES.map((phrase) => phrase.text)
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts.filter((text) => /[{}]/.test(fillPhrase(text, {})))).toEqual([])
  })
})

describe('a phrase as it is said', () => {
  const text = '{称呼}，您好！{项目}的师傅{时间}到。'
  test('has its placeholders filled', () => {
    expect(fillPhrase(text, { address: '王女士', project: '新湾花园', time: '今天 17:00' })).toBe(
      '王女士，您好！新湾花园的师傅今天 17:00到。',
    )
  })

  test('drops the name with its comma, and rules a time that must be said', () => {
    const filled = fillPhrase(text, { project: '新湾花园' })
    expect(filled).toBe('您好！新湾花园的师傅＿＿到。')
    expect([hasGap(filled), hasGap('您好！')]).toEqual([true, false])
  })

  test('takes a name as it is, dollar signs too', () => {
    expect(fillPhrase('{项目}', { project: 'A$&B' })).toBe('A$&B')
  })
})

describe('a phrase of the house', () => {
  const clerk = contextAs('front-desk')
  const wish = { id: null, kind: 'greeting', text: ' 您好，　请坐。 ' }
  const none = () => false

  test('is kept with its words tidied', () => {
    expect(decideSavePhrase(wish, none, clerk)).toMatchObject({
      ok: true,
      value: { cmd: 'phrase.save', items: [{ e: 'phrase', values: { kind: 'greeting', text: '您好， 请坐。' } }] },
    })
  })

  test.each([
    ['no words', { text: '  ' }, 'text-missing'],
    ['more than is said in one breath', { text: '好'.repeat(MOST_PHRASE + 1) }, 'text-too-long'],
    ['half a character', { text: '您\ud840' }, 'bad-character'],
    ['a kind that is none', { kind: 'joke' }, 'kind-unknown'],
  ])('is refused with %s', (_, changed, code) => {
    expect(codeOf(decideSavePhrase({ ...wish, ...changed }, none, clerk))).toBe(code)
  })

  test('is refused where it stands already, and to who is not at the desk', () => {
    expect(codeOf(decideSavePhrase(wish, () => true, clerk))).toBe('already-there')
    expect(codeOf(decideSavePhrase(wish, none, contextAs('engineering')))).toBe('beyond-role')
    expect(codeOf(decideDeletePhrase('p1', contextAs('engineering')))).toBe('beyond-role')
  })

  test('is deleted as one record', () => {
    expect(decideDeletePhrase('p1', clerk)).toMatchObject({ value: { items: [{ kind: 'delete', id: 'p1' }] } })
  })
})
