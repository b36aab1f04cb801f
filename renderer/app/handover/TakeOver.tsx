/** 接班: the taker signs at the same machine or after signing in; who does not agree refuses with a reason (handbook 2.16, 3.12). */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useStaffNames } from '#renderer/app/dayClose/useClose.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { Signature } from '#renderer/db/store.ts'
import type { ShiftRow } from '#renderer/db/tables.ts'
import { acceptShift, refuseShift } from '#renderer/features/shifts/commands.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import { OnPaperFields } from './OnPaperFields.tsx'
import { PinSignature, signersOf } from './PinSignature.tsx'
import { shiftRefusalWords } from './refusalWords.ts'

export function TakeOver({ shift }: { readonly shift: ShiftRow }) {
  const t = useText()
  const names = useStaffNames()
  const { refusal, accept, acceptOnPaper, refuse } = useTaking(shift, names)
  const [reason, setReason] = useState('')
  if (names.size === 0) return null
  return (
    <SidePanel title={t('shifts.pendingTitle')}>
      <div className='signing'>
        {refusal !== undefined && <RefusalNote words={refusal} />}
        <PinSignature
          title={t('shifts.takerSigns')}
          people={signersOf(names, [shift.v.handedOverBy, shift.v.staffId])}
          onSigned={accept}
          hint={t('shifts.laterHint')}
          autoFocus
        />
        <details className='on-paper'>
          <summary>{t('shifts.refuse')}</summary>
          <form
            className='on-paper-fields'
            onSubmit={(event) => {
              event.preventDefault()
              void refuse(reason)
            }}
          >
            <TextInput
              label={t('shifts.refuseReason')}
              value={reason}
              maxLength={200}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Button type='submit' variant='default'>
              {t('shifts.refuse')}
            </Button>
          </form>
        </details>
        <OnPaperFields onEnter={acceptOnPaper} />
        <p className='quiet'>{t('shifts.noRelief')}</p>
      </div>
    </SidePanel>
  )
}

function useTaking({ id, v }: ShiftRow, names: ReadonlyMap<string, string>) {
  const t = useText()
  const desk = useDesk()
  const [refusal, setRefusal] = useState<RefusalWords>()
  const tell = (code: string | undefined, said: string): void => {
    setRefusal(code === undefined ? undefined : shiftRefusalWords(code))
    if (code === undefined) showNotice(said)
  }
  const giver = names.get(v.handedOverBy) ?? ''
  return {
    refusal,
    accept: async (signature: Signature): Promise<void> => {
      const done = await acceptShift({ ...desk, signature }, id)
      const taker = names.get(signature.actor.id) ?? ''
      tell(done.ok ? undefined : done.error.code, t('shifts.acceptedNotice', { giver, taker }))
    },
    acceptOnPaper: async (paper: PaperDecision): Promise<void> => {
      const done = await acceptShift(desk, id, paper)
      tell(done.ok ? undefined : done.error.code, t('shifts.acceptedNotice', { giver, taker: paper.name }))
    },
    refuse: async (reason: string): Promise<void> => {
      const done = await refuseShift(desk, id, reason)
      tell(done.ok ? undefined : done.error.code, t('shifts.refusedNotice'))
    },
  }
}
