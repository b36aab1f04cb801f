import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { uncoveredHan } from './coverage.ts'
import { PAPER_FACES, PAPER_FAMILY, RARE_FAMILY } from './paperFonts.ts'

describe('characters that paper can show', () => {
  it('has three weights of the packaged font and every file of the rare one', () => {
    const count = (family: string, weight: string) =>
      PAPER_FACES.filter((face) => face.family === family && face.weight === weight).length
    expect(count(PAPER_FAMILY, '300')).toBeGreaterThan(90)
    expect(count(PAPER_FAMILY, '700')).toBe(count(PAPER_FAMILY, '300'))
    expect(count(PAPER_FAMILY, '400')).toBe(count(PAPER_FAMILY, '300'))
    expect(count(RARE_FAMILY, '100 900')).toBe(19)
  })

  it('covers rare names and the whole of 通用规范汉字表', async () => {
    expect(uncoveredHan('王𠮷䶮、李㛃、㑇犇䜣 Wang 123')).toEqual([])
    const table = join(import.meta.dirname, '../../../test/print/tongyongGuifanHanzi.txt')
    expect(uncoveredHan(await readFile(table, 'utf8'))).toEqual([])
  })

  it.each([
    ['of extension B that no font has', '\u{20001}'],
    ['of extension H', '\u{31350}'],
    ['the package names but does not hold', '\u9ffd'],
  ])('names a character %s, once', (_, character) => {
    expect(uncoveredHan(`王${character}${character}`)).toEqual([character])
  })
})
