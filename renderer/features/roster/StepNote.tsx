/** Which of the four steps this is. */
import { useText } from '#renderer/text/text.ts'
import type { ImportStep } from './useRosterImport.ts'

const STEPS = { pick: 1, opening: 1, map: 2, reading: 2, preview: 3 } as const
const NAMES = { 1: 'pick', 2: 'map', 3: 'preview' } as const

export function StepNote({ at }: { readonly at: Pick<ImportStep, 'step'> }) {
  const t = useText()
  const step = STEPS[at.step]
  return (
    <>
      {t('roster.stepOf', { step })} · {t(`roster.steps.${NAMES[step]}`)}
    </>
  )
}
