/** What goes into the file of a list: format, phones masked or whole, and always why. Progress, and a way to stop. */
import { Button, Modal, NativeSelect, Progress, Radio, Stack } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { type ExportChoice, LIST_EXPORT_REASONS } from '#shared/domain/owner-files/listExport.ts'
import './list.css'

/** What the list needs while it is made into a file. */
export interface ExportRun {
  readonly choice: ExportChoice
  readonly onProgress: (done: number) => void
  readonly signal: AbortSignal
}

interface ExportDialogProps {
  /** The list, in the screen language: 业主名单. */
  readonly listLabel: string
  /** Which rows, in the screen language: 已选的 12 条. */
  readonly scope: string
  readonly count: number
  /** Whether the list has phones, which may be masked or whole. */
  readonly hasPhones: boolean
  /** Makes and saves the file; gives what to say when it was refused. Stopping is no refusal. */
  readonly run: (run: ExportRun) => Promise<RefusalWords | undefined>
  readonly onClose: () => void
}

const noActions: [] = []

export function ExportDialog({ listLabel, scope, count, hasPhones, run, onClose }: ExportDialogProps) {
  const t = useText()
  useHotKeys(noActions, { exclusive: true })
  const [choice, setChoice] = useState<ExportChoice>({
    format: 'xlsx',
    phones: hasPhones ? 'masked' : 'none',
    reason: null,
  })
  const [done, setDone] = useState<number>()
  const [refusal, setRefusal] = useState<RefusalWords>()
  const stop = useStop()
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setRefusal(undefined)
    setDone(0)
    const refused = await run({ choice, onProgress: setDone, signal: stop.begin() })
    if (refused === undefined) onClose()
    else {
      setDone(undefined)
      setRefusal(refused)
    }
  }
  const isRunning = done !== undefined
  return (
    <Modal
      opened
      onClose={isRunning ? stop.now : onClose}
      title={t('lists.exporting.title', { list: listLabel })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      transitionProps={{ duration: 0 }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap='md'>
          <div>{scope}</div>
          <Radio.Group
            label={t('lists.exporting.format')}
            value={choice.format}
            onChange={(format) => setChoice({ ...choice, format: format === 'csv' ? 'csv' : 'xlsx' })}
          >
            <Stack gap='xs' mt={6}>
              <Radio value='xlsx' label={t('lists.exporting.xlsx')} disabled={isRunning} data-autofocus />
              <Radio value='csv' label={t('lists.exporting.csv')} disabled={isRunning} />
            </Stack>
          </Radio.Group>
          {hasPhones && <PhoneChoice choice={choice} onChange={setChoice} disabled={isRunning} />}
          <ReasonChoice choice={choice} onChange={setChoice} disabled={isRunning} />
          {refusal !== undefined && <RefusalNote words={refusal} />}
          {isRunning && <Running done={done} count={count} />}
          <div className='export-buttons'>
            {isRunning ? (
              <Button variant='default' onClick={stop.now}>
                {t('lists.exporting.stop')}
              </Button>
            ) : (
              <>
                <Button variant='default' onClick={onClose}>
                  {t('common.cancel')}
                </Button>
                <Button type='submit'>{t('lists.exporting.start')}</Button>
              </>
            )}
          </div>
        </Stack>
      </form>
    </Modal>
  )
}

interface ChoiceProps {
  readonly choice: ExportChoice
  readonly onChange: (choice: ExportChoice) => void
  readonly disabled: boolean
}

function PhoneChoice({ choice, onChange, disabled }: ChoiceProps) {
  const t = useText()
  return (
    <Radio.Group
      label={t('lists.exporting.phones')}
      value={choice.phones}
      onChange={(value) => onChange({ ...choice, phones: value === 'full' ? 'full' : 'masked' })}
    >
      <Stack gap='xs' mt={6}>
        <Radio value='masked' label={t('lists.exporting.masked')} disabled={disabled} />
        <Radio value='full' label={t('lists.exporting.full')} disabled={disabled} />
      </Stack>
    </Radio.Group>
  )
}

function ReasonChoice({ choice, onChange, disabled }: ChoiceProps) {
  const t = useText()
  const reasons = LIST_EXPORT_REASONS.map((value) => ({ value, label: t(`ownerFiles.reasons.${value}`) }))
  return (
    <NativeSelect
      label={t('lists.exporting.why')}
      description={t('lists.exporting.logged')}
      withAsterisk
      value={choice.reason ?? ''}
      disabled={disabled}
      data={[{ value: '', label: '—' }, ...reasons]}
      onChange={({ currentTarget }) =>
        onChange({ ...choice, reason: LIST_EXPORT_REASONS.find((one) => one === currentTarget.value) ?? null })
      }
    />
  )
}

function Running({ done, count }: { readonly done: number; readonly count: number }) {
  const t = useText()
  const words = t('lists.exporting.running', { done, count })
  return (
    <div role='status'>
      <Progress value={count === 0 ? 0 : (100 * done) / count} aria-label={words} transitionDuration={0} />
      <span className='quiet'>{words}</span>
    </div>
  )
}

/** One stop for each run; leaving the screen stops too. */
function useStop() {
  const controller = useRef<AbortController>(undefined)
  useEffect(() => () => controller.current?.abort(), [])
  return {
    begin: (): AbortSignal => {
      controller.current = new AbortController()
      return controller.current.signal
    },
    now: (): void => controller.current?.abort(),
  }
}
