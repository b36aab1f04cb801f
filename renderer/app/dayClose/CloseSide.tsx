/** The two signatures of a day, and its paper once it is signed. The second may come in a later session (handbook D18). */
import { Button } from '@mantine/core'
import { OnPaperFields } from '#renderer/app/handover/OnPaperFields.tsx'
import { PinSignature, signersOf } from '#renderer/app/handover/PinSignature.tsx'
import { useDesk } from '#renderer/db/deskContext.ts'
import { momentText } from '#renderer/features/shifts/queries.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import type { DayCloseState } from '#shared/domain/shifts/dayCloseFold.ts'
import type { CloseDraft } from './closeDraft.ts'
import { printDutyRecord } from './printRecord.ts'
import type { useCloseActs } from './useClose.ts'

interface CloseSideProps {
  readonly draft: CloseDraft
  readonly names: ReadonlyMap<string, string>
  readonly acts: ReturnType<typeof useCloseActs>
}

export function CloseSide({ draft, names, acts }: CloseSideProps) {
  const t = useText()
  const { state } = draft
  const isSigned = state !== undefined && state.signedAt !== ''
  return (
    <SidePanel title={t(titleOf(state))}>
      <div className='signing'>
        {isSigned ? (
          <SignedSide draft={draft} state={state} names={names} acts={acts} />
        ) : (
          <FirstSignature draft={draft} names={names} acts={acts} />
        )}
      </div>
    </SidePanel>
  )
}

function titleOf(state: DayCloseState | undefined): 'dayClose.sign' | 'dayClose.waitSecond' | 'dayClose.closed' {
  if (state === undefined || state.signedAt === '') return 'dayClose.sign'
  return state.countersignedAt === '' ? 'dayClose.waitSecond' : 'dayClose.closed'
}

function FirstSignature({ draft, names, acts }: CloseSideProps) {
  const t = useText()
  const { signature } = useDesk()
  const open = draft.owed.filter((line) => line.carried === undefined).length
  const late = draft.owed.filter(({ matter }) => matter.state === 'late').length
  const self = { id: signature.actor.id, name: names.get(signature.actor.id) ?? '' }
  return (
    <>
      {open > 0 ? (
        <StateBadge state='due' words={t('dayClose.owed', { count: open })} />
      ) : (
        <StateBadge
          state='done'
          words={draft.owed.length === 0 ? t('dayClose.nothingOpen') : t('dayClose.allAnswered')}
        />
      )}
      {draft.owed.length > 0 && <p className='quiet'>{t('dayClose.exceptions', { count: draft.owed.length })}</p>}
      {late > 0 && <p className='quiet'>{t('dayClose.lateCarried', { count: late })}</p>}
      {self.name !== '' && <PinSignature title={t('dayClose.signFirst')} people={[self]} onSigned={acts.sign} />}
    </>
  )
}

function SignedSide({ draft, state, names, acts }: CloseSideProps & { readonly state: DayCloseState }) {
  const t = useText()
  const desk = useDesk()
  const { store } = desk
  const isClosed = state.countersignedAt !== ''
  return (
    <>
      <p className='signing-done'>
        <StateBadge state='done' words={t('dayClose.signFirst')} />
        <ContestedMark records={[`dayClose/${draft.day}`]} />
        <PersonName name={names.get(state.signedBy) ?? ''} /> {momentText(store, state.signedAt, draft.day)}
      </p>
      {isClosed ? (
        <p className='signing-done'>
          <StateBadge state='done' words={t('dayClose.closed')} />
          <PersonName
            name={
              state.countersignedOnPaper === '' ? (names.get(state.countersignedBy) ?? '') : state.countersignedOnPaper
            }
          />{' '}
          {momentText(store, state.countersignedAt, draft.day)}
        </p>
      ) : (
        <>
          <PinSignature
            title={t('dayClose.signSecond')}
            people={signersOf(names, [state.signedBy])}
            onSigned={acts.countersign}
            hint={t('dayClose.signSecondLater')}
            autoFocus
          />
          <OnPaperFields onEnter={acts.countersignOnPaper} />
        </>
      )}
      <p className='quiet'>
        {state.exceptions === 0 ? t('dayClose.noExceptions') : t('dayClose.exceptions', { count: state.exceptions })}
      </p>
      <Button variant='default' onClick={() => void printDutyRecord(desk, draft.day)}>
        {t('dayClose.print')}
      </Button>
    </>
  )
}
