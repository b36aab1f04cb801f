/** Takes the opened record out of the file at once, and offers to bring it back: undo beats confirm (architecture 9). */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { type RunResult, useDesk } from '#renderer/db/deskContext.ts'
import { offerUndo } from '#renderer/features/owner-files/offerUndo.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import type { ChangeDraft } from '#shared/domain/draft.ts'
import { recordRefusalWords } from './recordWords.ts'

interface RemoveRecordProps {
  readonly remove: () => Promise<RunResult<ChangeDraft, { readonly code: string }>>
  /** What is said once it is done. */
  readonly said: string
  readonly onDone: () => void
  /** In place of 移除这一条. */
  readonly label?: string
}

export function RemoveRecord({ remove, said, onDone, label }: RemoveRecordProps) {
  const t = useText()
  const desk = useDesk()
  const [refusal, setRefusal] = useState<RefusalWords>()
  const run = async (): Promise<void> => {
    const done = await remove()
    if (!done.ok) {
      setRefusal(recordRefusalWords(done.error.code))
      return
    }
    offerUndo(desk, said, done.value.undo)
    onDone()
  }
  return (
    <div className='record-remove'>
      {refusal !== undefined && <RefusalNote words={refusal} />}
      <Button type='button' variant='subtle' color='var(--state-late-ink)' size='compact-sm' onClick={() => void run()}>
        {label ?? t('fileRecords.remove')}
      </Button>
    </div>
  )
}
