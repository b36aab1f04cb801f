/** What a typed identity number says: whether it checks out, sex, warnings, and whose file carries it already. */
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { useShownName } from '#renderer/ui/PersonName.tsx'
import { type IdKind, parseIdNumber } from '#shared/kernel/idNumber.ts'
import { parseIdPaper } from '#shared/kernel/idPapers.ts'
import { useDoubleOf } from './queriesIdentity.ts'

interface IdentityVerdictProps {
  readonly kind: IdKind | ''
  readonly number: string
  readonly ownId: string | undefined
  /** The form says the fault already. */
  readonly isFaultShown: boolean
  readonly onTakeKnown: ((personId: string) => void) | undefined
  /** In place of 加到这一户. */
  readonly takeWords?: string
}

const CHECKED_LENGTHS: ReadonlySet<number> = new Set([15, 18])

export function IdentityVerdict({ kind, number, ownId, isFaultShown, onTakeKnown, takeWords }: IdentityVerdictProps) {
  const t = useText()
  const today = useToday()
  const double = useDoubleOf({ kind, number, ownId })
  if (kind === '' || number.trim() === '') return <span role='status' />
  if (isFaultShown)
    return double === undefined ? null : <DoubleNote {...double} onTake={onTakeKnown} takeWords={takeWords} />
  const paper = parseIdPaper(kind, number, today)
  // While a number is still being typed it is not wrong yet.
  if (!paper.ok && !CHECKED_LENGTHS.has(number.replace(/[\s-]/g, '').length)) return <span role='status' />
  if (!paper.ok) {
    return <VerdictLine state='due'>{t(`ownerFiles.idReasons.${paper.error.code}`)}</VerdictLine>
  }
  const said = paper.value.birthday === undefined ? undefined : parseIdNumber(paper.value.number, today)
  const good = said?.ok ? t(`ownerFiles.idGoodSex.${said.value.sex}`) : t('ownerFiles.idFree')
  return (
    <>
      <VerdictLine state={said?.ok ? 'done' : 'todo'}>{good}</VerdictLine>
      {paper.value.warnings.map((warning) => (
        <VerdictLine key={warning} state='due'>
          {t(`ownerFiles.idWarnings.${warning}`)}
        </VerdictLine>
      ))}
      {double !== undefined && <DoubleNote {...double} onTake={onTakeKnown} takeWords={takeWords} />}
    </>
  )
}

export function VerdictLine({
  state,
  children,
}: {
  readonly state: 'done' | 'due' | 'todo'
  readonly children: string
}) {
  const Icon = state === 'due' ? IconAlertTriangle : IconCircleCheck
  return (
    <span className='identity-line' data-state={state} role='status'>
      <Icon size={14} stroke={1.75} aria-hidden />
      {children}
    </span>
  )
}

export interface DoubleNoteProps {
  readonly personId: string
  readonly name: string
  readonly unit: string
  readonly onTake: ((personId: string) => void) | undefined
  readonly takeWords: string | undefined
}

/** Same number = same person (handbook 3.3): the desk is led to the file that is there, or takes it into the unit. */
export function DoubleNote({ personId, name, unit, onTake, takeWords }: DoubleNoteProps) {
  const t = useText()
  const shownName = useShownName()
  const navigate = useNavigate()
  return (
    <span className='identity-double' role='alert'>
      {t('ownerFiles.taken', { name: shownName(name), unit })}
      {onTake !== undefined && (
        <Button size='compact-xs' onClick={() => onTake(personId)}>
          {takeWords ?? t('households.addHere')}
        </Button>
      )}
      <Button size='compact-xs' variant='light' onClick={() => void navigate({ to: `/person/${personId}` })}>
        {t('ownerFiles.openTaken')}
      </Button>
    </span>
  )
}
