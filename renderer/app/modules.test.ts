import { expect, test } from 'vitest'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { MODULES } from './modules.ts'

test('every module of the domain is plugged in at the desk: what is not, nobody may do', () => {
  const plugged = MODULES.map(({ domain }) => domain.name)
  expect(plugged.toSorted()).toEqual(DOMAIN_MODULES.map(({ name }) => name).toSorted())
})
