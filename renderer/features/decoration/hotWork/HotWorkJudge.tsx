/** Opinions and approval of a hot-work permit. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { approveHotWork, judgeHotWork } from '#renderer/features/decoration/commands/hotWork.ts'
import { useText } from '#renderer/text/text.ts'
import { LEADERS, type Role } from '#shared/domain/roles.ts'
import type { ActFormProps } from './HotWorkActForms.tsx'
import { JudgeForm } from './JudgeForm.tsx'

const ROLES: Readonly<Record<'engineering' | 'security' | 'approve', readonly Role[]>> = {
  engineering: ['engineering', ...LEADERS],
  security: ['security', ...LEADERS],
  approve: LEADERS,
}

export function HotWorkJudge({
  at,
  work,
  unit,
  start,
  step,
  onClose,
}: ActFormProps & { readonly step: 'engineering' | 'security' | 'approve' }) {
  const t = useText()
  const desk = useDesk()
  const shared = { roles: ROLES[step], number: work.number, start, onClose }
  if (step === 'approve')
    return (
      <JudgeForm
        {...shared}
        title={t('decorationHotWork.judge.approveTitle', { unit })}
        asksWord={false}
        message={t('decorationHotWork.done.approved')}
        onJudge={({ paper, late }) => approveHotWork(desk, { ...at, late }, paper)}
      />
    )
  const side = t(`decorationHotWork.sides.${step}`)
  return (
    <JudgeForm
      {...shared}
      title={t('decorationHotWork.judge.title', { unit, side })}
      message={t('decorationHotWork.done.judged', { side })}
      onJudge={({ late, ...judged }) => judgeHotWork(desk, { ...at, late }, { ...judged, side: step })}
    />
  )
}
