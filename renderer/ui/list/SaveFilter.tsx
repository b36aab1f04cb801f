/** Saves the conditions in force under a name: one field, Enter. */
import { Button, Popover, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import './list.css'

interface SaveFilterProps {
  /** The form opens: what it will replace is what stands now. */
  readonly onOpen: () => void
  /** Gives what to say when it was refused. */
  readonly onSave: (name: string) => Promise<RefusalWords | undefined>
}

export function SaveFilter({ onOpen, onSave }: SaveFilterProps) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string>()
  const close = (): void => {
    setOpen(false)
    setName('')
    setProblem(undefined)
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const refused = await onSave(name)
    if (refused === undefined) close()
    else setProblem(`${refused.what}${refused.now}`)
  }
  return (
    <Popover opened={isOpen} onDismiss={close} position='bottom-start' trapFocus returnFocus shadow='md' withRoles>
      <Popover.Target>
        <Button
          size='compact-sm'
          variant='subtle'
          onClick={() => {
            if (!isOpen) onOpen()
            setOpen(!isOpen)
          }}
        >
          {t('lists.save')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form className='save-filter' aria-label={t('lists.saveTitle')} onSubmit={(event) => void submit(event)}>
          <TextInput
            label={t('lists.saveName')}
            description={t('lists.saveHint')}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            maxLength={40}
            autoComplete='off'
            data-autofocus
            value={name}
            error={problem}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type='submit' size='sm'>
            {t('common.save')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
