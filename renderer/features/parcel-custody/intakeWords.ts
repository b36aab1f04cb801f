/** Words of the intake: what a refusal means here, and how a reading of a recipient is shown. */
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { moduleRefusalWords } from '#renderer/text/refusals.ts'
import { type Text, text } from '#renderer/text/text.ts'
import { custodyIntake } from '#renderer/text/zh-CN/custodyIntake.ts'
import { custodyRefusalWords } from './custodyWords.ts'
import type { Recipient } from './intakeRecipients.ts'

type IntakeCode = keyof typeof custodyIntake.refusals

/** What happened, is it saved, what now: this screen's own words first. */
export function intakeRefusalWords(code: string): RefusalWords {
  return Object.hasOwn(custodyIntake.refusals, code)
    ? moduleRefusalWords('custodyIntake', code as IntakeCode)
    : custodyRefusalWords(code)
}

/** 住户, 未建档…; nothing of somebody on file. */
export function readingNote({ way }: Pick<Recipient, 'way'>, t: Text = text): string {
  if (way === 'unit') return t('custodyIntake.household')
  if (way === 'before') return t('custodyIntake.before')
  return way === 'typed' ? t('custodyIntake.typed') : ''
}
