/** Contractors that are written nearly as one on the register: the clerk says whether it is the same firm. */
import { Button } from '@mantine/core'
import { useText } from '#renderer/text/text.ts'
import type { CaseOpeningLine } from '#shared/domain/decoration/opening/openingRow.ts'

interface QuestionsProps {
  readonly lines: readonly CaseOpeningLine[]
  readonly onAnswer: (typed: string, meant: string | null) => void
}

export function OpeningQuestions({ lines, onAnswer }: QuestionsProps) {
  const t = useText()
  const asked = new Map(
    lines.flatMap(({ contractor, standing }) =>
      contractor.kind === 'near' && standing === 'asked' ? [[contractor.typed, contractor.near] as const] : [],
    ),
  )
  if (asked.size === 0) return null
  return (
    <section className='opening-questions' aria-label={t('decorationOpening.ask.title')}>
      <p>{t('decorationOpening.ask.title')}</p>
      <ul>
        {[...asked].map(([typed, near]) => (
          <li key={typed}>
            <span>{t('decorationOpening.ask.same', { typed, near: near.name })}</span>
            <Button size='compact-sm' variant='light' onClick={() => onAnswer(typed, near.id)}>
              {t('decorationOpening.ask.yes')}
            </Button>
            <Button size='compact-sm' variant='default' onClick={() => onAnswer(typed, null)}>
              {t('decorationOpening.ask.no')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
