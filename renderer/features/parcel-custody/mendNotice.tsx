/** A way out was taken back, and where the thing is was not noted: said until somebody closes it, with the second half once more. */
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Desk } from '#renderer/db/deskContext.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { custodyRefusalWords } from './custodyWords.ts'
import { type Mending, placeMended } from './outCommands.ts'

interface Unplaced {
  readonly id: string
  readonly tag: string
  readonly word: Mending
  readonly code: string
}

export function tellUnplaced(desk: Desk, unplaced: Unplaced): void {
  const { id, tag, word, code } = unplaced
  const notice = `mend-${id}`
  const again = async (): Promise<void> => {
    const placed = await placeMended(desk, id, word)
    notifications.hide(notice)
    if (placed.ok) showNotice(text('custodyOut.done.mended', { tag }))
    else tellUnplaced(desk, { ...unplaced, code: placed.error.code })
  }
  showNotice(
    <>
      <p>{text('custodyOut.mendHalf.said', { tag, why: custodyRefusalWords(code).what })}</p>
      <Button size='xs' variant='default' onClick={() => void again()}>
        {text('custodyOut.mendHalf.again')}
      </Button>
    </>,
    { id: notice, autoClose: false, role: 'alert' },
  )
}
