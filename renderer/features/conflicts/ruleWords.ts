/** What is wrong, in the desk's words: each module's own for its rules, made from entity and field where it has none. No conflict is wordless. */
import { entityWord, fieldWord } from '#renderer/text/recordWords.ts'
import { type Text, text } from '#renderer/text/text.ts'
import { entityOfDeletion, fieldOfRule, ruleKey } from '#shared/domain/conflicts/settlers.ts'
import { CLAIM_RULE, SETTLE_RULE } from '#shared/sync/conflict.ts'

/** Words of the modules by rule key. */
export type RuleTexts = Readonly<Record<string, (t: Text) => string>>

type Named = { readonly rule: string; readonly subject: string }

/** The sentence of a conflict's rule, in the language of `words`: a record that is signed is Chinese. */
export function ruleWords(texts: RuleTexts, conflict: Named, words: Text = text): string {
  const key = ruleKey(conflict)
  const own = Object.hasOwn(texts, key) ? texts[key]?.(words) : undefined
  return own === undefined || own === '' ? plainRuleWords(conflict, words) : own
}

/** The generic sentence, made of the names of entity and field. */
function plainRuleWords(conflict: Named, words: Text): string {
  const field = fieldOfRule(conflict.rule)
  if (field)
    return words('conflicts.rule.field', {
      entity: entityWord(field.entity, words),
      field: fieldWord(field.entity, field.field, words),
    })
  const deleted = entityOfDeletion(conflict.rule)
  if (deleted !== undefined) return words('conflicts.rule.delete', { entity: entityWord(deleted, words) })
  if (conflict.rule === CLAIM_RULE) return words('conflicts.rule.claim')
  if (conflict.rule === SETTLE_RULE) return words('conflicts.rule.settle')
  const [entity = ''] = conflict.rule.split('/')
  return entityWord(entity, words) === entity
    ? words('conflicts.rule.otherUnnamed')
    : words('conflicts.rule.other', { entity: entityWord(entity, words) })
}
