// Every personal field of every module says its basis (handbook D20): the test that a new field meets first.
import { expect, it } from 'vitest'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { FIELD_GROUNDS } from '#shared/domain/owner-files/fieldBasis.ts'
import type { EntityDeclaration } from '#shared/domain/registry.ts'

function personalFields({ spec, secretFields = [] }: EntityDeclaration): readonly string[] {
  const named =
    spec.kind === 'register'
      ? Object.entries(spec.fields).flatMap(([field, { privacy }]) => (privacy === 'personal' ? [field] : []))
      : Object.values(spec.events).flatMap(({ personal }) => personal)
  return [...named, ...secretFields].map((field) => `${spec.entity}.${field}`)
}

const personal = [...new Set(DOMAIN_MODULES.flatMap(({ entities }) => entities.flatMap(personalFields)))]

it('every personal field says on what it rests, what for and how long', () => {
  expect(personal.filter((field) => FIELD_GROUNDS[field] === undefined)).toEqual([])
})

it('no line speaks of a field that is not there', () => {
  expect(Object.keys(FIELD_GROUNDS).filter((field) => !personal.includes(field))).toEqual([])
})
