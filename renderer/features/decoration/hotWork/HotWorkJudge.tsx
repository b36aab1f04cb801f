/** Opinions and approval of a hot-work permit. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { approveHotWork, judgeHotWork } from '#renderer/features/decoration/commands/hotWork.ts'
import { useText } from '#renderer/text/text.ts'
import { LEADERS, type Role } from '#shared/domain/roles.ts'
import type { ActFormProps } from './HotWorkActForms.tsx'
import { JudgeForm } from './JudgeForm.tsx'
import { tellDone } from './siteNotices.tsx'

const ROLES: Readonly<Record<'engineering' | 'security' | 'approve', readonly Role[]>> = {
  engineering: ['engineering', ...LEADERS],
  security: ['security', ...LEADERS],
  approve: LEADERS,
}

export function HotWorkJudge({
  at,
  work,
  unit,
  step,
  onClose,
}: ActFormProps & { readonly step: 'engineering' | 'security' | 'approve' }) {
  const t = useText()
  const desk = useDesk()
  const shared = { roles: ROLES[step], number: work.number, onClose }
  if (step === 'approve')
    return (
      <JudgeForm
        {...shared}
        title={t('decorationHotWork.judge.approveTitle', { unit })}
        asksWord={false}
        onJudge={async ({ paper }) => {
          const done = await approveHotWork(desk, at, paper)
          if (done.ok) tellDone(desk, t('decorationHotWork.done.approved'), done.value.undo)
          return done
        }}
      />
    )
  const side = t(`decorationHotWork.sides.${step}`)
  return (
    <JudgeForm
      {...shared}
      title={t('decorationHotWork.judge.title', { unit, side })}
      onJudge={async (judged) => {
        const done = await judgeHotWork(desk, at, { ...judged, side: step })
        if (done.ok) tellDone(desk, t('decorationHotWork.done.judged', { side }), done.value.undo)
        return done
      }}
    />
  )
}
