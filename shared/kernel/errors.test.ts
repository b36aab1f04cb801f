import { expect, test } from 'vitest'
import { assertNever } from './assertNever.ts'
import { refuse } from './errors.ts'

test('a refusal carries its code alone, or the field and the figures it was given', () => {
  expect(refuse('too-large')).toEqual({ ok: false, error: { code: 'too-large' } })
  expect(refuse('too-large', { field: 'deposit', detail: { limit: 3 } })).toEqual({
    ok: false,
    error: { code: 'too-large', field: 'deposit', detail: { limit: 3 } },
  })
})

test('a status that nobody handled stops the work at once', () => {
  expect(() => assertNever('stored-twice' as never)).toThrow('stored-twice')
})
