/** The ground of a field in the screen language: field, basis, purpose, how long. */
import { entityWord } from '#renderer/text/recordWords.ts'
import { text } from '#renderer/text/text.ts'
import { privacy } from '#renderer/text/zh-CN/privacy.ts'
import { FIELD_GROUNDS } from '#shared/domain/owner-files/fieldBasis.ts'

type Entity = keyof typeof privacy.grounds.entities
type Field = keyof typeof privacy.grounds.fields

/** The word of `person.name`; a field that has no word yet by its own name. */
export function groundFieldWords(path: string): string {
  const [entity = '', field = ''] = path.split('.')
  const ofField = field in privacy.grounds.fields ? text(`privacy.grounds.fields.${field as Field}`) : field
  return `${entityWords(entity)} · ${ofField}`
}

/** The word of a kind of record; one of another module as its log calls it. */
export function entityWords(entity: string): string {
  return entity in privacy.grounds.entities ? text(`privacy.grounds.entities.${entity as Entity}`) : entityWord(entity)
}

/** Field, basis, purpose, retention; empty words for a field without a ground. */
export function groundWords(path: string): readonly string[] {
  const ground = FIELD_GROUNDS[path]
  if (ground === undefined) return [groundFieldWords(path), '', '', '']
  return [
    groundFieldWords(path),
    text(`privacy.grounds.bases.${ground.basis}`),
    text(`privacy.grounds.purposes.${ground.purpose}`),
    text(`privacy.grounds.retentions.${ground.retention}`),
  ]
}
