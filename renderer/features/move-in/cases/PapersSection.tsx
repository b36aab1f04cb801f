/** 资料: who came, the papers with how each stands, seal and leaflet, and the ends of the case. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { returnMoveInPaper } from '#renderer/features/move-in/commands/casesPapers.ts'
import { moveInWord } from '#renderer/features/move-in/moveInWords.ts'
import { useNamesOf } from '#renderer/features/move-in/queries/cases.ts'
import { useMoveInFacts } from '#renderer/features/move-in/queries/stand.ts'
import type { MoveInSectionProps } from '#renderer/features/move-in/section.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { CoveredWords } from '#renderer/ui/CoveredWords.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { isEnded } from '#shared/domain/move-in/cases/caseFacts.ts'
import { paperKey } from '#shared/domain/move-in/cases/takingPapers.ts'
import type { PaperNeed } from '#shared/domain/move-in/papers/requiredPapers.ts'
import { AmendForm } from './AmendForm.tsx'
import { tellCaseDone, tellCaseRefusal } from './caseNotices.tsx'
import { EndForm } from './EndForm.tsx'
import { ReceiveForm } from './ReceiveForm.tsx'
import { SealForm } from './SealForm.tsx'
import { TakeBackForm } from './TakeBackForm.tsx'
import { TakeForm } from './TakeForm.tsx'
import { type PaperScans, usePaperScans } from './usePaperScans.tsx'
import { type PapersAct, usePapersActs } from './usePapersActs.ts'

export function PapersSection({ row }: MoveInSectionProps) {
  const facts = useMoveInFacts(row)
  return facts === undefined ? null : <Papers row={row} needs={facts.needs} />
}

interface PapersProps {
  readonly row: MoveInCaseRow
  readonly needs: readonly PaperNeed[]
}

function Papers({ row, needs }: PapersProps) {
  const t = useText()
  const [asked, ask] = useState<PapersAct>()
  const acts = usePapersActs(row, ask)
  const scans = usePaperScans(row)
  useHotKeys(acts, { enabled: asked === undefined })
  return (
    <section aria-label={t('moveInCases.papers.title')}>
      {asked === undefined ? (
        <div className='move-in-acts'>
          {acts.map((action, index) => (
            <ActionButton key={action.id} action={action} main={index === 0} size='xs' />
          ))}
        </div>
      ) : (
        <AskedForm act={asked} row={row} needs={needs} onClose={() => ask(undefined)} />
      )}
      {scans.viewer}
      <Checks row={row} />
      <table className='move-in-papers' aria-label={t('moveInCases.papers.title')}>
        <tbody>
          {needs.map((need) => (
            <PaperLine key={paperKey(need)} need={need} row={row} scans={scans} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface AskedFormProps extends PapersProps {
  readonly act: PapersAct
  readonly onClose: () => void
}

function AskedForm({ act, row, needs, onClose }: AskedFormProps) {
  if (act === 'receive') return <ReceiveForm row={row} onClose={onClose} />
  if (act === 'take') return <TakeForm row={row} needs={needs} onClose={onClose} />
  if (act === 'seal') return <SealForm row={row} onClose={onClose} />
  if (act === 'amend') return <AmendForm row={row} onClose={onClose} />
  if (act === 'takeBack') return <TakeBackForm row={row} onClose={onClose} />
  return <EndForm row={row} act={act} onClose={onClose} />
}

/** Seal and leaflet as they stand. */
function Checks({ row: { v } }: Pick<PapersProps, 'row'>) {
  const t = useText()
  const { seal } = v
  const sealed = seal === null ? 'sealUnchecked' : seal.agrees ? 'sealAgrees' : 'sealDiffers'
  const told = v.leafletToldAt !== ''
  return (
    <p className='move-in-visit'>
      <span>{t('moveInCases.papers.seal')}</span>
      <StateBadge
        state={seal === null ? 'todo' : seal.agrees ? 'done' : 'late'}
        words={t(`moveInCases.papers.${sealed}`)}
      />
      {seal !== null && seal.remark !== '' && <CoveredWords words={seal.remark} />}
      <span>{t('moveInCases.papers.leaflet')}</span>
      <StateBadge state={told ? 'done' : 'todo'} words={t(`moveInCases.papers.${told ? 'leafletTold' : 'missing'}`)} />
    </p>
  )
}

interface PaperLineProps {
  readonly need: PaperNeed
  readonly row: MoveInCaseRow
  readonly scans: PaperScans
}

function PaperLine({ need, row, scans }: PaperLineProps) {
  const t = useText()
  const desk = useDesk()
  const { paper, of, copies, isOriginal, by } = need
  const names = useNamesOf(of === '' ? [] : [of])
  const got = row.v.papers.find((one) => one.paper === paper && one.of === of)
  const words = moveInWord('papers', paper, t)
  const giveBack = async (): Promise<void> => {
    const done = await returnMoveInPaper(desk, row.id, { paper, of })
    if (!done.ok) return tellCaseRefusal(done.error.code)
    tellCaseDone(desk, t('moveInCases.papers.gaveBack', { paper: words }), done.value.undo)
  }
  const kind = copies === 0 ? 'seen' : isOriginal ? 'original' : 'copy'
  const short = got === undefined ? 0 : copies - got.copies
  return (
    <tr>
      <th scope='row'>
        {words} {of !== '' && <PersonName name={names.get(of) ?? ''} />}
      </th>
      <td className='quiet'>{t(`moveInCases.papers.steps.${by}`)}</td>
      <td>{t('moveInCases.papers.needs', { copies, form: t(`moveInCases.papers.${kind}`) })}</td>
      <td>
        {got === undefined && <StateBadge state='todo' words={t('moveInCases.papers.missing')} />}
        {got !== undefined && (
          <StateBadge
            state={short > 0 ? 'due' : 'done'}
            words={t(short > 0 ? 'moveInCases.papers.short' : 'moveInCases.papers.got', {
              ...{ count: short, copies: got.copies },
            })}
          />
        )}
      </td>
      <td className='quiet'>
        {got?.number}{' '}
        {got !== undefined && got.blob !== '' && (
          <Button
            size='compact-xs'
            variant='subtle'
            disabled={scans.isCovered}
            title={scans.isCovered ? t('kit.coverOn') : undefined}
            aria-label={`${t('moveInCases.papers.scan')} ${words}`}
            onClick={() => scans.look(got.blob)}
          >
            {t('moveInCases.papers.scan')}
          </Button>
        )}
      </td>
      <td>
        {got !== undefined && !isEnded(row.v) && (
          <Button
            size='compact-xs'
            variant='subtle'
            color='gray'
            aria-label={`${t('moveInCases.papers.giveBack')} ${words}`}
            onClick={() => void giveBack()}
          >
            {t('moveInCases.papers.giveBack')}
          </Button>
        )}
      </td>
    </tr>
  )
}
