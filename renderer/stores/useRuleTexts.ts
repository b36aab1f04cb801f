/** The modules' words for the rules by which records can be contested, told when the desk opens: lists that are asked beside any screen need them. */
import { create } from 'zustand'
import type { Text } from '#renderer/text/text.ts'

interface RuleTextsState {
  /** By the key of the rule, in the language of `t`. */
  readonly texts: Readonly<Record<string, (t: Text) => string>>
}

export const useRuleTexts = create<RuleTextsState>()(() => ({ texts: {} }))
