// What is promised to a reader: every citation can be followed, and every export of shared/ says what it gives.
import { describe, expect, it } from 'vitest'
import { readAnchors, readCitations } from './citations.ts'
import { isTest, readProject, readSources } from './sourceFiles.ts'

const project = readProject()
const sources = readSources()

/** Exports without a docstring right above them. Re-exports carry the one of their origin. */
function undocumented(text: string): string[] {
  const lines = text.split('\n')
  const declares = /^export (?:async )?(?:abstract )?(?:const|let|function\*?|class|interface|type) (\w+)/
  return lines.flatMap((line, index) => {
    const name = declares.exec(line)?.[1]
    if (name === undefined || lines[index - 1]?.trimEnd().endsWith('*/')) return []
    // Later overloads of a function stand right under the first, which carries the words.
    return lines[index - 1]?.includes(`function ${name}`) ? [] : [name]
  })
}

describe('citations', () => {
  const anchors = new Map(
    project.flatMap(({ path, text }) => {
      const doc = /^docs\/(\w+)\.md$/.exec(path)?.[1]
      return doc === undefined ? [] : [[doc, readAnchors(text)] as const]
    }),
  )

  it('can all be followed inside the project', () => {
    const lost = sources.flatMap(({ path, text }) =>
      path.startsWith('test/architecture/')
        ? []
        : readCitations(text).flatMap(({ doc, anchor }) => {
            if (anchors.get(doc)?.has(anchor)) return []
            const why = anchors.has(doc) ? `docs/${doc}.md has no ${anchor}` : `there is no docs/${doc}.md`
            return [`${path} cites ${doc} ${anchor}, but ${why}`]
          }),
    )
    expect([...new Set(lost)]).toEqual([])
  })

  it('are read as lists too', () => {
    expect(readCitations('see handbook R24, R25 and D3; sync 4.5.6')).toEqual([
      { doc: 'handbook', anchor: 'R24' },
      { doc: 'handbook', anchor: 'R25' },
      { doc: 'handbook', anchor: 'D3' },
      { doc: 'sync', anchor: '4.5.6' },
    ])
  })

  it('lead to headings, numbered points and rows of tables', () => {
    const anchors = readAnchors('## 4. Protocol\n### 4.5 Path\n1. One\n2. Two\n| R85 | Hours |\n')
    expect([...anchors].sort()).toEqual(['4', '4.5', '4.5.1', '4.5.2', 'R85'])
  })
})

describe('docstrings', () => {
  it('stand over every export of shared/', () => {
    const bare = sources
      .filter(({ path }) => path.startsWith('shared/') && !isTest(path))
      .flatMap(({ path, text }) => undocumented(text).map((name) => `${path}: ${name}`))
    expect(bare).toEqual([])
  })

  it('are missed where they are missing', () => {
    expect(undocumented('/** Says. */\nexport const a = 1\nexport function b(): void {}\n')).toEqual(['b'])
  })
})
