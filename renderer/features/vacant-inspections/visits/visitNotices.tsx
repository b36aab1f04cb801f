/** What a visit says when it is entered or taken back: what came of it with a link, undo where it can be taken back, why not where it was refused. */
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { VisitDone } from '#renderer/features/vacant-inspections/commands/visits.ts'
import { vacantWord } from '#renderer/features/vacant-inspections/vacantWords.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import { visitRefusalWords } from './visitWords.ts'

interface Recorded {
  readonly unit: string
  readonly status: string
  readonly done: VisitDone
  /** No home is left on this walk. */
  readonly isLast: boolean
  /** Opens an address of the desk. */
  readonly go: (path: string) => void
}

/** Says what was entered; F8 takes it back. */
export function tellVisited(desk: Desk, { unit, status, done, isLast, go }: Recorded): void {
  const { faultIds, cleaningId, undo } = done
  const message = [
    text('vacantVisits.done.recorded', { unit, status: vacantWord('statuses', status) }),
    ...(isLast ? [text('vacantVisits.done.finished')] : []),
  ].join(' ')
  const [faultId] = faultIds
  if (faultId !== undefined || cleaningId !== undefined)
    showNotice(<CameOfIt done={done} go={go} />, { id: CAME_OF_IT, autoClose: 12_000 })
  if (undo === undefined) showNotice(message)
  else showUndo({ message, undo: () => takeBack(desk, undo) })
}

async function takeBack(desk: Desk, plan: NonNullable<VisitDone['undo']>): Promise<void> {
  const undone = await undoCommand(desk, plan)
  if (!undone.ok) tellVisitRefusal(undone.error.code)
}

/** A refusal with no form to stand in. */
export function tellVisitRefusal(code: string): void {
  showNotice(<RefusalNote words={visitRefusalWords(code)} />, { id: 'visit-refusal', autoClose: 12_000 })
}

const CAME_OF_IT = 'walk-came-of-it'

/** Faults and the cleaning task that a visit brought, each one tap away. */
function CameOfIt({ done: { faultIds, cleaningId }, go }: Pick<Recorded, 'done' | 'go'>) {
  const [faultId] = faultIds
  const open = (path: string) => () => {
    notifications.hide(CAME_OF_IT)
    go(path)
  }
  return (
    <div className='walk-came'>
      {faultId !== undefined && (
        <p>
          {text('vacantVisits.done.faults', { count: faultIds.length })}{' '}
          <Button size='xs' variant='default' onClick={open(`/vacant/faults/${faultId}`)}>
            {text('vacantVisits.done.openFault')}
          </Button>
        </p>
      )}
      {cleaningId !== undefined && (
        <p>
          {text('vacantVisits.done.cleaning')}{' '}
          <Button size='xs' variant='default' onClick={open(`/items/${cleaningId}`)}>
            {text('vacantVisits.done.openCleaning')}
          </Button>
        </p>
      )}
    </div>
  )
}
