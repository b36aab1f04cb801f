/** Beside a paper: its signed copy comes back, lies in a box, is moved, or why it need not come. Enter takes the box of the paper before. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { BoxForm } from './BoxForm.tsx'
import { takeBackReturn } from './commandsReturn.ts'
import type { PaperLine } from './queries.ts'
import { ReasonForm } from './ReasonForm.tsx'

interface PaperReturnProps {
  readonly paper: PaperLine
  /** It was scanned: the box has the cursor. */
  readonly scanned: boolean
  readonly open: boolean
  readonly onClose: () => void
}

export function PaperReturn({ paper, scanned, open, onClose }: PaperReturnProps) {
  const t = useText()
  const { phase } = paper
  if (phase === 'returned') return <ReturnedNote paper={paper} />
  if (phase === 'waiting' && (scanned || open)) return <BoxForm paper={paper} onDone={onClose} />
  // Of a paper that was not scanned its state says enough.
  if (!scanned || phase === 'waiting') return null
  return (
    <p className='paper-note' role='status'>
      {t(`papers.noReturn.${phase}`)}
    </p>
  )
}

function ReturnedNote({ paper }: { readonly paper: PaperLine }) {
  const t = useText()
  const desk = useDesk()
  const { zone, now } = useDeskClock()
  const [doing, setDoing] = useState<'move' | 'take-back'>()
  const { day, time } = momentText(paper.returnedAt, { zone, now })
  const close = () => setDoing(undefined)
  return (
    <div className='paper-returned'>
      <p className='paper-note' data-done role='status'>
        {t('papers.returnedAt', { at: `${day} ${time}`, by: paper.returnedBy, box: paper.box })}
      </p>
      {doing === 'move' && <BoxForm paper={paper} onDone={close} />}
      {doing === 'take-back' && (
        <ReasonForm
          title={t('papers.takeBack')}
          hint={t('letters.takeBackHint')}
          mayBeEmpty
          action={t('papers.takeBack')}
          onLeave={close}
          onAct={async (reason) => {
            const done = await takeBackReturn(desk, paper.id, reason)
            return done.ok ? undefined : done.error.code
          }}
        />
      )}
      {doing === undefined && (
        <div className='paper-returned-acts'>
          <Button size='compact-sm' variant='default' onClick={() => setDoing('move')}>
            {t('papers.moveBox')}
          </Button>
          <Button size='compact-sm' variant='subtle' onClick={() => setDoing('take-back')}>
            {t('papers.takeBack')}
          </Button>
        </div>
      )}
    </div>
  )
}
