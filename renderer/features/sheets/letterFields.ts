/** Fields of the form of 收发文, and the input they make. */
import type { Text } from '#renderer/text/text.ts'
import type { MissingField } from '#renderer/ui/useEntryForm.ts'
import type { LetterInput } from '#shared/domain/sheets/letterDecisions.ts'
import type { Day } from '#shared/kernel/days.ts'
import { foldWidth } from '#shared/kernel/text.ts'

export type LetterValues = {
  day: Day | null
  title: string
  party: string
  number: string
  copies: string
  unitCode: string
  answerBy: Day | null
}

/** Whether a draft from disk holds these fields. */
export function isLetterValues(values: unknown): values is LetterValues {
  if (typeof values !== 'object' || values === null) return false
  const fields = values as Record<string, unknown>
  const texts = ['title', 'party', 'number', 'copies', 'unitCode'].every((name) => typeof fields[name] === 'string')
  return texts && ['day', 'answerBy'].every((name) => fields[name] === null || typeof fields[name] === 'string')
}

/** What the form means; the unit is looked up by its code apart. */
export function letterInputOf({
  day,
  answerBy,
  copies,
  title,
  party,
  number,
}: LetterValues): Omit<LetterInput, 'direction' | 'personId' | 'unitId'> {
  return { day: day ?? '', answerBy, copies: Number(foldWidth(copies).trim() || '1'), title, party, number }
}

/** 「缺什么」 beside the form. */
export function letterMissing(
  { title, party, day }: LetterValues,
  direction: 'in' | 'out',
  t: Text,
): readonly MissingField[] {
  return [
    ...(title.trim() === '' ? [{ field: 'title', label: t('letters.columns.title') }] : []),
    ...(party.trim() === '' ? [{ field: 'party', label: t(`letters.fields.party.${direction}`) }] : []),
    ...(day === null ? [{ field: 'day', label: t('letters.columns.day') }] : []),
  ]
}
