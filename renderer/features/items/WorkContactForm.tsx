/** 开工作联系单: the chosen items by department, to whom those without one go, what the work must heed; Enter issues and prints. */
import { Button, Checkbox, Modal, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useSetting } from '#renderer/db/settings.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { text, useText } from '#renderer/text/text.ts'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { type SlipItem, slipOrders } from './workContactOrders.ts'
import { issueSlips, printSlips } from './workContactPrinting.tsx'
import { workContactRefusalWords } from './workContactWords.ts'
import './workContact.css'

interface WorkContactFormProps {
  readonly items: readonly SlipItem[]
  readonly onClose: () => void
  /** After issuing, e.g. to give the selection up. */
  readonly onIssued?: () => void
}

const PRINT_KEY = 'Enter'

export function WorkContactForm({ items, onClose, onIssued }: WorkContactFormProps) {
  const t = useText()
  const departments = useSetting('items.departments')
  const [department, setDepartment] = useState('')
  const [site, setSite] = useState({ indoor: true, outdoor: false })
  const [remark, setRemark] = useState('')
  const lost = items.filter((item) => item.department === '').length
  const orders = slipOrders(items, { department, site, remark })
  const { issue, busy, refusal } = useIssuing(onClose, onIssued)
  useHotKeys([{ id: 'slip-close', label: t('common.close'), keys: 'Escape', run: onClose }], { exclusive: true })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void issue(orders, 'print')
  }
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnEscape={false}
      title={t('itemPapers.issueTitle')}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form className='slip-form' onSubmit={submit}>
        <p className='quiet'>{t('itemPapers.hint')}</p>
        {lost > 0 && (
          <NativeSelect
            label={t('itemPapers.departmentFor', { count: lost })}
            withAsterisk
            data-autofocus
            value={department}
            onChange={(event) => setDepartment(event.currentTarget.value)}
            data={[{ value: '', label: '—' }, ...departments]}
          />
        )}
        <fieldset className='slip-site'>
          <legend>{t('itemPapers.site')}</legend>
          <Checkbox
            label={t('itemPapers.indoor')}
            checked={site.indoor}
            onChange={(event) => setSite({ ...site, indoor: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('itemPapers.outdoor')}
            checked={site.outdoor}
            onChange={(event) => setSite({ ...site, outdoor: event.currentTarget.checked })}
          />
        </fieldset>
        <TextInput
          label={t('itemPapers.remark')}
          placeholder={t('common.optional')}
          maxLength={100}
          autoComplete='off'
          {...(lost > 0 ? {} : { 'data-autofocus': true })}
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
        <ul className='slip-orders' aria-label={t('itemPapers.slips')}>
          {orders.map((order) => (
            <li key={order.department}>
              {t('itemPapers.slipOf', { department: order.department || '—', count: order.itemIds.length })}
            </li>
          ))}
        </ul>
        {refusal !== undefined && <RefusalNote words={refusal} />}
        <div className='slip-buttons'>
          <Button variant='default' disabled={busy} onClick={() => void issue(orders, 'keep')}>
            {t('itemPapers.issueOnly')}
          </Button>
          <Button type='submit' disabled={busy} rightSection={<KeyHint combo={PRINT_KEY} onColor />}>
            {t('itemPapers.issuePrint')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

function useIssuing(onClose: () => void, onIssued: (() => void) | undefined) {
  const desk = useDesk()
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<RefusalWords>()
  const issue = async (orders: ReturnType<typeof slipOrders>, way: 'print' | 'keep'): Promise<void> => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setRefusal(undefined)
    try {
      const done = await issueSlips(desk, orders)
      const issued = done.ok ? done.value : done.error.issued
      if (issued.sheetIds.length > 0) {
        onIssued?.()
        if (way === 'print') await printSlips(desk, issued)
        else showNotice(text('itemPapers.issued', { numbers: issued.numbers.join(text('common.listSeparator')) }))
      }
      if (done.ok) onClose()
      else setRefusal(workContactRefusalWords(done.error.code))
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { issue, busy, refusal }
}
