/** The box or binder of a signed copy: the last one stands there, so that Enter is all. */
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { paperRefusalWords } from '#renderer/papers/paperWords.ts'
import { useLastBox } from '#renderer/stores/useLastBox.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { MAX_BOX } from '#shared/domain/sheets/returns.ts'
import { returnPaper } from './commandsReturn.ts'
import { offerUndo } from './offerReturnUndo.ts'
import type { PaperLine } from './queries.ts'
import { useOneAtATime } from './usePaperAct.ts'

interface BoxFormProps {
  readonly paper: PaperLine
  readonly onDone: () => void
}

export function BoxForm({ paper, onDone }: BoxFormProps) {
  const t = useText()
  const desk = useDesk()
  const { box: last, setBox: keep } = useLastBox()
  const [box, setBox] = useState(last)
  const [refusal, setRefusal] = useState<RefusalWords>()
  const { run } = useOneAtATime()
  const act = () =>
    run(async () => {
      const done = await returnPaper(desk, paper.number, box)
      if (!done.ok) return setRefusal(paperRefusalWords(done.error.code))
      const place = box.trim()
      keep(place)
      offerUndo(desk, {
        message: t('papers.takenIn', { number: paper.number, box: place }),
        plan: done.value.undo,
      })
      onDone()
    })
  useHotKeys([{ id: 'leave-box', label: t('common.cancel'), keys: 'Escape', run: onDone }], {
    enabled: paper.phase === 'returned',
  })
  return (
    <form
      className='paper-box'
      aria-label={t('papers.takeIn')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void act()
      }}
    >
      <TextInput
        label={t('papers.boxLabel')}
        description={t('papers.boxHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoFocus
        autoComplete='off'
        maxLength={MAX_BOX}
        value={box}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setBox(event.currentTarget.value)
          setRefusal(undefined)
        }}
        onKeyDown={(event) => {
          // The Enter that ends a composition is no submit.
          if (event.key === 'Enter' && isReactComposing(event)) event.preventDefault()
        }}
      />
      {refusal !== undefined && <RefusalNote words={refusal} />}
      <Button type='submit'>{t('papers.takeInHere')}</Button>
    </form>
  )
}
