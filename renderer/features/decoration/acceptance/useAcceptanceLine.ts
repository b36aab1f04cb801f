/** Where the acceptance of a case stands, in one sentence. */
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { nextStage, observedUntil, reworkDue } from '#shared/domain/decoration/acceptance/acceptanceStanding.ts'
import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import { stageWords } from './acceptanceWords.ts'

export function useAcceptanceLine({ status, acceptance }: CaseState): string {
  const t = useText()
  const today = useToday()
  const zone = useDeskClock((state) => state.zone)
  switch (status) {
    case 'archived':
      return t('decorationAcceptance.card.archived')
    case 'accepted':
      return t('decorationAcceptance.card.accepted')
    case 'observing': {
      const day = observedUntil(acceptance) ?? ''
      return t(`decorationAcceptance.card.${today < day ? 'observing' : 'observed'}`, { day })
    }
    case 'rework': {
      const day = reworkDue(acceptance)?.until ?? ''
      return t(`decorationAcceptance.card.${today > day ? 'mendOver' : 'mend'}`, { day })
    }
    case 'acceptance-asked': {
      const stage = stageWords(nextStage(acceptance), t)
      const day = dayInZone(Date.parse(acceptance.askedAt), zone)
      return t('decorationAcceptance.card.asked', { day, stage, doneOn: acceptance.doneOn })
    }
    default:
      return t('decorationAcceptance.card.never')
  }
}
