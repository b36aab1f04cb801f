import { describe, expect, it } from 'vitest'
import { foldVariants } from './hanVariants.ts'
import { createPackedIndex } from './packedIndex.ts'

const person = (name: string) => ({
  id: name,
  kind: 'person',
  names: [name],
  units: [],
  phones: [],
  label: { title: name },
})

describe('variants of a character', () => {
  it.each([
    ['李吉', '李𠮷'],
    ['李𠮷', '李吉'],
    ['陈伟强', '陳偉強'],
    ['陳', '陈伟强'],
    ['高启强', '髙启强'],
  ])('%s finds %s', (typed, name) => {
    const [hit] = createPackedIndex([person(name)]).search(typed)
    expect(hit?.id).toBe(name)
    expect(hit?.spans[0]).toEqual({ in: 'title', start: 0, end: expect.any(Number) })
  })

  it('are marked in the name as it is written', () => {
    const [hit] = createPackedIndex([person('李𠮷祥')]).search('吉祥')
    expect(hit?.spans).toEqual([{ in: 'title', start: 1, end: 4 }])
  })

  it('are read as what they stand for', () => {
    expect(createPackedIndex([person('陳偉強')]).search('cwq')).toHaveLength(1)
  })

  it('are the only characters that change', () => {
    expect(foldVariants('王晓梅 Adil·买买提')).toBe('王晓梅 Adil·买买提')
    expect(foldVariants('諸葛亮')).toBe('诸葛亮')
  })
})
