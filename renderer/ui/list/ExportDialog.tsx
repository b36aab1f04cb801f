/** What goes into the file of a list: format, and phones masked unless somebody may have them in full and says why. Progress, and a way to stop. */
import { Button, Modal, NativeSelect, Progress, Radio, Stack } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import './list.css'

/** What was chosen. */
export interface ExportChoice {
  readonly format: 'xlsx' | 'csv'
  readonly phones: 'masked' | 'full'
  /** Empty while none is picked; asked for full phones only. */
  readonly reason: string
}

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
  /** Absent: the list has no phones. */
  readonly phones?: {
    readonly mayBeFull: boolean
    readonly reasons: readonly { readonly value: string; readonly label: string }[]
  }
  /** Makes and saves the file; gives what to say when it was refused. Stopping is no refusal. */
  readonly run: (run: ExportRun) => Promise<RefusalWords | undefined>
  readonly onClose: () => void
}

const noActions: [] = []

export function ExportDialog({ listLabel, scope, count, phones, run, onClose }: ExportDialogProps) {
  const t = useText()
  useHotKeys(noActions, { exclusive: true })
  const [choice, setChoice] = useState<ExportChoice>({ format: 'xlsx', phones: 'masked', reason: '' })
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
          {phones !== undefined && (
            <PhoneChoice phones={phones} choice={choice} onChange={setChoice} disabled={isRunning} />
          )}
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

interface PhoneChoiceProps {
  readonly phones: NonNullable<ExportDialogProps['phones']>
  readonly choice: ExportChoice
  readonly onChange: (choice: ExportChoice) => void
  readonly disabled: boolean
}

function PhoneChoice({ phones, choice, onChange, disabled }: PhoneChoiceProps) {
  const t = useText()
  const { mayBeFull, reasons } = phones
  return (
    <>
      <Radio.Group
        label={t('lists.exporting.phones')}
        {...(mayBeFull ? {} : { description: t('lists.exporting.onlyLeaders') })}
        value={choice.phones}
        onChange={(value) => onChange({ ...choice, phones: value === 'full' ? 'full' : 'masked' })}
      >
        <Stack gap='xs' mt={6}>
          <Radio value='masked' label={t('lists.exporting.masked')} disabled={disabled} />
          <Radio value='full' label={t('lists.exporting.full')} disabled={disabled || !mayBeFull} />
        </Stack>
      </Radio.Group>
      {choice.phones === 'full' && (
        <NativeSelect
          label={t('lists.exporting.why')}
          description={t('lists.exporting.onlyLeaders')}
          value={choice.reason}
          disabled={disabled}
          data={[{ value: '', label: '—' }, ...reasons]}
          onChange={(event) => onChange({ ...choice, reason: event.currentTarget.value })}
        />
      )}
    </>
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
