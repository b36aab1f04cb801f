// Every fault case that is owed has a test of that name, and a proof that the test fails without its protection (docs/faults.md).
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROTECTIONS } from '#test/faults/list.ts'
import { OWED_CASES, type Proof } from '#test/faults/protection.ts'
import { removalOf, renderFaults } from '#test/faults/render.ts'

const root = join(import.meta.dirname, '..', '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const proofs = JSON.parse(read('test/faults/proofs.json')) as Record<string, Proof>

describe('the fault cases', () => {
  it('that are owed each have a protection, and no protection is called as another one', () => {
    const held = new Set(PROTECTIONS.flatMap(({ cases }) => cases))
    expect(OWED_CASES.filter((number) => !held.has(number))).toEqual([])
    expect(new Set(PROTECTIONS.map(({ id }) => id)).size).toBe(PROTECTIONS.length)
  })

  it.each(PROTECTIONS.map((one) => [one.id, one] as const))(
    '%s stands where the list says, and its test too',
    (_, one) => {
      expect(read(one.file).split(one.find)).toHaveLength(2)
      expect(existsSync(join(root, one.test.path))).toBe(true)
      const text = read(one.test.path)
      expect(text).toContain(one.test.title)
      for (const number of one.cases)
        expect(one.test.title).toMatch(new RegExp(`\\(cases? [0-9, ]*\\b${number}\\b[0-9, ]*\\)`))
    },
  )

  it.each(PROTECTIONS.map((one) => [one.id, one] as const))('%s was removed, and its test failed', (_, one) => {
    expect(proofs[one.id]?.removal).toBe(removalOf(one))
    expect(proofs[one.id]?.test).toBe(one.test.title)
  })

  it('are told in docs/faults.md as they stand', () => {
    expect(read('docs/faults.md')).toBe(renderFaults(PROTECTIONS, proofs))
  })
})
