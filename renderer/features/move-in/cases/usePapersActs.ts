/** The acts of a case's papers, the next one of the visit first. */
import { useNavigate } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { issueMoveInMissing, tellLeaflet } from '#renderer/features/move-in/commands/casesPapers.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { isEnded } from '#shared/domain/move-in/cases/caseFacts.ts'
import { tellCaseDone, tellCaseRefusal } from './caseNotices.tsx'
import { missingPaper } from './casePapers.ts'
import { caseRefusalWords } from './caseWords.ts'
import type { EndAct } from './EndForm.tsx'

/** Acts that ask for something first. */
export type PapersAct = EndAct | 'receive' | 'take' | 'seal' | 'amend' | 'takeBack'

export function usePapersActs(row: MoveInCaseRow, ask: (act: PapersAct) => void): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const { v } = row
  const tell = async (): Promise<void> => {
    const done = await tellLeaflet(desk, row.id)
    if (!done.ok) return tellCaseRefusal(done.error.code)
    tellCaseDone(desk, t('moveInCases.papers.leafletDone'), done.value.undo)
  }
  const slip = async (): Promise<void> => {
    const issued = await issueMoveInMissing(desk, row.id)
    if (!issued.ok) return tellCaseRefusal(issued.error.code)
    const { sheetId, number } = issued.value.draft
    await sendPaper(desk, { sheetId, number, title: missingPaper.title() })
  }
  const takeBack: DeskAction = {
    ...{ id: 'move-in-take-back', label: t('moveInCases.takeBack.title'), keys: 'Alt+Z', seldom: true },
    isAvailable: desk.store.registry.mayAct('moveIn.void', desk.signature.actor.role) === 'allowed',
    whyNot: t('moveInCases.takeBack.byLeader'),
    run: () => ask('takeBack'),
  }
  const resume: DeskAction = {
    ...{ id: 'move-in-resume', label: t('moveInCases.acts.resume'), keys: 'F2' },
    run: () => ask('resume'),
  }
  if (v.status === 'broken-off') return [resume, takeBack]
  if (isEnded(v)) return v.status === 'archived' && !v.isOpening ? [takeBack] : []
  const isHere = v.arrival !== null
  const needsArrival = { isAvailable: isHere, whyNot: caseRefusalWords('not-received').what }
  const receive: DeskAction = {
    ...{ id: 'move-in-receive', label: t('moveInCases.receive.title'), keys: 'Alt+R' },
    ...{ isAvailable: v.handOver === null, whyNot: caseRefusalWords('handed-over-already').what },
    run: () => ask('receive'),
  }
  const take: DeskAction = {
    ...{ id: 'move-in-take', label: t('moveInCases.papers.take'), keys: 'F2', ...needsArrival },
    run: () => ask('take'),
  }
  const rest: readonly DeskAction[] = [
    {
      ...{ id: 'move-in-seal', label: t('moveInCases.papers.seal'), keys: 'F6', ...needsArrival },
      run: () => ask('seal'),
    },
    {
      ...{ id: 'move-in-leaflet', label: t('moveInCases.papers.leaflet'), keys: 'Alt+T', ...needsArrival },
      run: tell,
    },
    { id: 'move-in-slip', label: t('moveInCases.card.slip'), keys: 'F4', run: slip },
    { id: 'move-in-amend', label: t('moveInCases.acts.amend'), keys: 'Alt+E', run: () => ask('amend') },
    {
      ...{ id: 'move-in-form', label: t('moveInCases.papers.form'), keys: 'F7' },
      ...{ isAvailable: v.unitId !== null, whyNot: caseRefusalWords('unit-missing').what },
      run: () => void navigate({ to: `/papers/new/owner-registration/unit/${v.unitId ?? ''}` }),
    },
    { id: 'move-in-archive', label: t('moveInCases.acts.archive'), keys: 'F10', run: () => ask('archive') },
    {
      ...{ id: 'move-in-refuse', label: t('moveInCases.acts.refuse'), seldom: true, ...needsArrival },
      run: () => ask('refuse'),
    },
    { id: 'move-in-break', label: t('moveInCases.acts.breakOff'), seldom: true, run: () => ask('breakOff') },
    takeBack,
  ]
  return isHere ? [take, receive, ...rest] : [receive, take, ...rest]
}
