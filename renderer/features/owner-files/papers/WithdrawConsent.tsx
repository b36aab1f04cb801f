/** 撤回: says what will be deleted before it is, because it is not seen from here; it can be undone at once. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { offerUndo } from '#renderer/features/owner-files/offerUndo.ts'
import { useText } from '#renderer/text/text.ts'
import { ConfirmSentence } from '#renderer/ui/ConfirmSentence.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import type { ConsentPurpose } from '#shared/domain/owner-files/fileRecords.ts'
import { hangingOn, withdrawConsent } from './recordCommands.ts'
import { recordRefusalWords } from './recordWords.ts'

interface WithdrawConsentProps {
  readonly personId: string
  readonly purpose: Exclude<ConsentPurpose, 'registration'>
}

export function WithdrawConsent({ personId, purpose }: WithdrawConsentProps) {
  const t = useText()
  const desk = useDesk()
  const [asking, setAsking] = useState(false)
  const hanging = useLiveAnswer(() => hangingOn(desk.store, personId), [desk.store, personId])
  const name = t(`fileRecords.consent.purposes.${purpose}`)
  const count = purpose === 'care-notes' ? (hanging?.careNoteIds.length ?? 0) : (hanging?.scans.length ?? 0)
  const run = async (): Promise<void> => {
    setAsking(false)
    const done = await withdrawConsent(desk, personId, purpose)
    if (done.ok) offerUndo(desk, t('fileRecords.saved.withdrawn', { what: name }), done.value.undo)
    else showNotice(recordRefusalWords(done.error.code).what)
  }
  return (
    <>
      <Button type='button' variant='subtle' size='compact-sm' onClick={() => setAsking(true)}>
        {t('fileRecords.consent.withdraw')}
      </Button>
      <ConfirmSentence
        opened={asking}
        title={t('fileRecords.consent.withdrawTitle', { purpose: name })}
        sentence={t(`fileRecords.consent.withdrawWhat.${purpose}`, { count })}
        action={t('fileRecords.consent.withdrawAction')}
        danger
        onConfirm={() => void run()}
        onCancel={() => setAsking(false)}
      />
    </>
  )
}
