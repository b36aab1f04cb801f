// Sizes, names and words of files: the "stop" column of docs/style.md 8.1. Functions are measured by the linter.
import { describe, expect, it } from 'vitest'
import { isTest, readProject, readSources } from './sourceFiles.ts'

/** Files over their limit, each with its lines today. May only shrink; a new entry is refused in review. */
const ALLOWED_LINES: Readonly<Record<string, number>> = {}

const BANNED_NAMES = /(^|\/)(utils|helpers|types|common|misc)\.(ts|tsx)$/
// The wording folders name their subjects by topic, and the texts all topics share are called just that.
const NAMED_BY_TOPIC = /^renderer\/text\//
const LIMITS = { source: 300, wordingOrSchema: 400, test: 400 }

const sources = readSources()
const project = readProject()

function limitOf(path: string): number {
  if (isTest(path)) return LIMITS.test
  const long = /(^|\/)schemas?\.ts$/.test(path) || path.startsWith('renderer/text/')
  return long ? LIMITS.wordingOrSchema : LIMITS.source
}

const linesOf = (text: string): number => text.trimEnd().split('\n').length

describe('source files', () => {
  it('stay under their limit: split by subject, never into a part two', () => {
    const long = sources
      .map(({ path, text }) => ({ path, lines: linesOf(text) }))
      .filter(({ path, lines }) => lines > (ALLOWED_LINES[path] ?? limitOf(path)))
      .map(({ path, lines }) => `${path} has ${lines} lines, the limit is ${limitOf(path)}`)
    expect(long).toEqual([])
  })

  it('leave the list of exceptions as soon as they are short enough', () => {
    const lines = new Map(sources.map(({ path, text }) => [path, linesOf(text)]))
    const stale = Object.entries(ALLOWED_LINES).filter(([path, max]) => (lines.get(path) ?? 0) < max)
    expect(stale).toEqual([])
  })

  it('are named after their subject', () => {
    const vague = sources.filter(({ path }) => BANNED_NAMES.test(path) && !NAMED_BY_TOPIC.test(path))
    expect(vague.map(({ path }) => path)).toEqual([])
  })

  it('keep no open ends: an idea for later is an issue, not a comment', () => {
    // Written so that this file does not find itself.
    const mark = /\b(TO[D]O|FIX[M]E)\b/
    const open = sources.filter(({ text }) => mark.test(text))
    expect(open.map(({ path }) => path)).toEqual([])
  })

  it('name no folder of one machine', () => {
    const folder = /(?<![\w.)\]}/-])\/(work|root|tmp)\//
    const found = project.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => (folder.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
    )
    expect(found).toEqual([])
  })
})
