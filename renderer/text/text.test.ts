import { afterEach, describe, expect, test } from 'vitest'
import { foreignRefusalWords, refusalWords } from './refusals.ts'
import { speak, startTexts, text } from './text.ts'
import { topics } from './topics.ts'
import { topic } from './wording.ts'

type Tree = { readonly [key: string]: string | Tree }

function flat(tree: Tree, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : flat(value, `${path}${key}.`),
  )
}

const placeholders = (words: string): readonly string[] =>
  [...words.matchAll(/{{(\w+)}}/g)].map(([, name]) => name ?? '').sort()

startTexts('zh-CN')
afterEach(() => speak('zh-CN'))

describe.each(Object.entries(topics))('the wording of %s', (_name, languages) => {
  const chinese = flat(languages['zh-CN'])
  const english = new Map(flat(languages.en))

  test('fills the same places in both languages', () => {
    for (const [key, words] of chinese)
      expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(words)])
  })

  test('leaves no text empty and none in the other language', () => {
    for (const [key, words] of chinese) expect([key, words.trim()]).not.toEqual([key, ''])
    for (const [key, words] of english)
      expect([key, words]).toEqual([key, expect.not.stringMatching(/\p{Script=Han}/u)])
  })
})

test('what two desks are at odds about has one word: 冲突, and a record with one is 有冲突', () => {
  const said = Object.values(topics).flatMap((languages) => flat(languages['zh-CN']))
  expect(said.filter(([, words]) => words.includes('争议'))).toEqual([])
  expect(text('kit.states.contested')).toBe('有冲突')
  expect(text('kit.marks.contested')).toBe('有冲突')
})

test('speaks Chinese, then English, with the number in its plural', () => {
  expect(text('common.minutes', { count: 1 })).toBe('1 分钟')
  speak('en')
  expect(text('common.minutes', { count: 1 })).toBe('1 minute')
  expect(text('common.minutes', { count: 6 })).toBe('6 minutes')
})

test('shows a name as it is written', () => {
  expect(text('signIn.pinOf', { name: '𠮷田 & 王' })).toBe('𠮷田 & 王，请输入密码')
})

test('says of every refusal what happened, whether it is saved, and what now', () => {
  expect(refusalWords('disk-full')).toEqual({
    what: '磁盘满了。',
    saved: '这一步没有保存，之前的都在。',
    now: '请清出一些空间，再按一次保存。',
  })
  expect(foreignRefusalWords('a-code-of-next-year')).toEqual(refusalWords('failed'))
})

test('a text missing in English, or left over in it, does not compile', () => {
  const chinese = { save: '保存', rows_other: '{{count}} 条' } as const
  // @ts-expect-error: `save` is missing
  topic(chinese, { rows_one: '{{count}} row', rows_other: '{{count}} rows' })
  // @ts-expect-error: the singular is missing
  topic(chinese, { save: 'Save', rows_other: '{{count}} rows' })
  // @ts-expect-error: `old` is left over
  topic(chinese, { save: 'Save', old: 'Old', rows_one: '{{count}} row', rows_other: '{{count}} rows' })
  expect(topic(chinese, { save: 'Save', rows_one: '1', rows_other: '2' }).en.save).toBe('Save')
})

test('a key that does not exist, or a place left unfilled, does not compile', () => {
  // @ts-expect-error: no such text
  expect(text('shell.nowhere')).toBe('shell.nowhere')
  // @ts-expect-error: `name` is not filled
  expect(text('signIn.pinOf')).toContain('请输入密码')
})
