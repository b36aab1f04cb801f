// A text that nobody reads is translated, checked and kept for nothing. Many are read by names that data carries (refusals, states), so
// this asks the least: that the last part of its path is spoken anywhere in the code.
import { expect, test } from 'vitest'
import { topics } from '#renderer/text/topics.ts'
import { isTest, readSources } from './sourceFiles.ts'

type Words = string | { readonly [key: string]: Words }

const PLURAL = /_(?:zero|one|other)$/

function pathsOf(words: Words, path: string): readonly string[] {
  if (typeof words === 'string') return [path.replace(PLURAL, '')]
  return Object.entries(words).flatMap(([key, inner]) => pathsOf(inner, `${path}.${key}`))
}

test('every text is read: the name it has in its topic is spoken in the code', () => {
  const code = readSources()
    .filter(({ path }) => /^(renderer|shared|electron)\//.test(path) && !isTest(path))
    .filter(({ path }) => !/^renderer\/text\/(zh-CN|en)\//.test(path))
    .map(({ text }) => text)
    .join('\n')
  const spoken = new Set(code.match(/[A-Za-z][\w-]*/g))
  // Put together from parts: `step${number}`, `${way}Hint`.
  const stems = new Set([...code.matchAll(/([A-Za-z]+)\$\{/g)].map(([, stem]) => stem))
  const ends = [...code.matchAll(/\}([A-Z][A-Za-z]+)`/g)].map(([, end = '']) => end)
  const isRead = (path: string) => {
    const name = path.slice(Math.max(path.lastIndexOf('.'), path.lastIndexOf('/')) + 1)
    return spoken.has(name) || stems.has(/^([A-Za-z]+)\d+$/.exec(name)?.[1]) || ends.some((end) => name.endsWith(end))
  }
  const paths = Object.entries(topics).flatMap(([name, words]) => pathsOf(words['zh-CN'], name))
  expect(paths.length).toBeGreaterThan(1000)
  expect(paths.filter((path) => !isRead(path))).toEqual([])
})
