/** The phrase book (handbook R7): the house's own wordings beside the shipped ones. */
import { QUIET } from '#shared/domain/entities.ts'
import type { DomainModule, EntityDeclaration } from '#shared/domain/registry.ts'
import { DESK } from '#shared/domain/roles.ts'

/** The twelve kinds of handbook R7: 问候、欢迎、祝贺、告别、道歉、道谢、应答、征询、请求、商量、解释、十字用语. */
export const PHRASE_KINDS = [
  'greeting',
  'welcome',
  'congratulation',
  'farewell',
  'apology',
  'thanks',
  'answer',
  'inquiry',
  'request',
  'suggestion',
  'explanation',
  'ten-words',
] as const
/** One of them. */
export type PhraseKind = (typeof PHRASE_KINDS)[number]

/** A phrase of the house. */
export interface Phrase {
  readonly kind: PhraseKind
  readonly text: string
}

const phrase: EntityDeclaration = {
  spec: { kind: 'register', entity: 'phrase', fields: { kind: QUIET, text: QUIET } },
  table: 'phrases',
  retention: { years: 'long-term', basis: 'operation' },
}

/** The phrase module's pure half. */
export const phrasesModule: DomainModule = {
  name: 'phrases',
  entities: [phrase],
  commands: { 'phrase.save': DESK, 'phrase.delete': DESK },
}
