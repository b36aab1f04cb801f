/** 转部门, 转人: to whom the chosen items go; Enter passes them on. */
import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { useSetting } from '#renderer/db/settings.ts'
import { useText } from '#renderer/text/text.ts'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { type HandTarget, passOn, tellHanded } from './queueHandOver.ts'

interface QueueHandProps {
  readonly way: HandTarget['kind']
  readonly itemIds: readonly string[]
  readonly onClose: () => void
}

export function QueueHand({ way, itemIds, onClose }: QueueHandProps) {
  const t = useText()
  const desk = useDesk()
  const choices = useChoices(way)
  const [chosen, setChosen] = useState('')
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  useHotKeys([{ id: 'hand-close', label: t('common.close'), keys: 'Escape', run: onClose }], { exclusive: true })
  const count = itemIds.length
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const choice = choices.find((one) => one.value === chosen)
    if (choice === undefined || busy) return
    setBusy(true)
    const target: HandTarget =
      way === 'department'
        ? { kind: way, department: chosen }
        : { kind: way, staffId: chosen, name: choice.label, reason }
    tellHanded(desk, await passOn(desk, itemIds, target), { count, to: choice.label })
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnEscape={false}
      title={t(way === 'department' ? 'itemQueue.hand.toDepartment' : 'itemQueue.hand.toOfficer', { count })}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form className='slip-form' onSubmit={(event) => void submit(event)}>
        <NativeSelect
          label={t(`itemQueue.hand.${way}`)}
          withAsterisk
          data-autofocus
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[{ value: '', label: '—' }, ...choices]}
        />
        {way === 'officer' && (
          <TextInput
            label={t('itemQueue.hand.reason')}
            placeholder={t('common.optional')}
            maxLength={200}
            autoComplete='off'
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <div className='slip-buttons'>
          <Button variant='default' onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type='submit' disabled={chosen === '' || busy} rightSection={<KeyHint combo='Enter' onColor />}>
            {t('itemQueue.hand.submit')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

function useChoices(way: HandTarget['kind']): readonly { readonly value: string; readonly label: string }[] {
  const { store } = useDesk()
  const departments = useSetting('items.departments')
  const staff = useLiveAnswer(() => store.db.staff.toArray(), [store]) ?? []
  if (way === 'department') return departments.map((name) => ({ value: name, label: name }))
  return staff.filter((row) => row.v.active === true).map((row) => ({ value: row.id, label: row.v.name ?? '' }))
}
