/** The wording of refusals and failures: what happened, is it saved, what now (style 8.6). */
import type { RefusalWords } from './refusalWords.ts'
import { type ChineseTexts, type LabelKey, label } from './text.ts'
import { errors } from './zh-CN/errors.ts'

export type { RefusalWords }

/** Topics that have their own `refusals` table: one entry per code of the module's decisions. */
type RefusingTopic = {
  [Name in keyof ChineseTexts]: ChineseTexts[Name] extends { readonly refusals: Readonly<Record<string, RefusalWords>> }
    ? Name
    : never
}[keyof ChineseTexts]

type RefusalsOf<Name extends RefusingTopic> = ChineseTexts[Name] extends { readonly refusals: infer Table }
  ? keyof Table & string
  : never

/** Codes any part of the program may answer with: storage, host, printer, role. */
export type CommonRefusal = keyof typeof errors

function wordsAt(path: string): RefusalWords {
  const part = (name: keyof RefusalWords) => label(`${path}.${name}` as LabelKey)
  return { what: part('what'), saved: part('saved'), now: part('now') }
}

/** The words for a code that is not one module's own. */
export function refusalWords(code: CommonRefusal): RefusalWords {
  return wordsAt(`errors.${code}`)
}

/** The words for a refusal of one module's decisions, from its topic's `refusals` table. A code without words does not compile. */
export function moduleRefusalWords<Name extends RefusingTopic>(topic: Name, code: RefusalsOf<Name>): RefusalWords {
  return wordsAt(`${topic}.refusals.${code}`)
}

/** The words for a code that came from outside the program (host, server): unknown codes are said to be unknown. */
export function foreignRefusalWords(code: string): RefusalWords {
  return code in errors ? refusalWords(code as CommonRefusal) : refusalWords('failed')
}
