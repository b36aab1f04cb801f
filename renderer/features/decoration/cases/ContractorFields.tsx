/** Who works: a contractor of the register brings its last case along, so that a second application is a matter of minutes (handbook D9). */
import { Autocomplete, Button, Radio } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { ApplyStart, KnownContractor } from '#renderer/features/decoration/queries/applying.ts'
import { type ContractorRecord, useContractorRecord } from '#renderer/features/decoration/queries/contractorRecord.ts'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { WORK_BY } from '#shared/domain/decoration/kinds.ts'
import { takenOver } from './applyValues.ts'
import { type EntryPart, ShortField } from './DeclarationFields.tsx'
import { NamedWorkers } from './NamedWorkers.tsx'

interface ContractorFieldsProps extends EntryPart {
  readonly start: ApplyStart
  readonly isAmendment: boolean
}

const COPY_KEY = 'F4'

export function ContractorFields({ entry, start, isAmendment }: ContractorFieldsProps) {
  const t = useText()
  const { form } = entry
  const workBy = form.useWatchValue('workBy') as string
  const typed = (form.useWatchValue('contractorName') as string).trim()
  const known = workBy === 'self' ? undefined : start.contractors.find(({ name }) => name === typed)
  const record = useContractorRecord(known?.id ?? null)
  return (
    <>
      <EntrySection title={t('decorationCases.form.work')}>
        <Radio.Group
          label={t('decorationCases.form.workBy')}
          key={form.key('workBy')}
          {...form.getInputProps('workBy')}
        >
          <div className='case-choices'>
            {[...WORK_BY].reverse().map((kind) => (
              <Radio key={kind} value={kind} label={t(`decorationWords.workBy.${kind}`)} />
            ))}
          </div>
        </Radio.Group>
        {workBy !== 'self' && (
          <ContractorField entry={entry} start={start} isAmendment={isAmendment} known={known} record={record} />
        )}
        <ShortField entry={entry} name='siteManager' label={t('decorationCases.form.siteManager')} />
        <ShortField entry={entry} name='siteManagerPhone' label={t('decorationCases.form.siteManagerPhone')} />
        <ShortField entry={entry} name='fireOfficer' label={t('decorationCases.form.fireOfficer')} />
        <ShortField entry={entry} name='workers' label={t('decorationCases.form.workers')} />
        <ShortField
          entry={entry}
          name='trades'
          label={t('decorationCases.form.trades')}
          placeholder={t('decorationCases.form.tradesHint')}
        />
      </EntrySection>
      {record !== undefined && record.workers.length > 0 && <NamedWorkers entry={entry} workers={record.workers} />}
    </>
  )
}

interface ContractorFieldProps extends ContractorFieldsProps {
  readonly known: KnownContractor | undefined
  readonly record: ContractorRecord | undefined
}

function ContractorField({ entry, start, isAmendment, known, record }: ContractorFieldProps) {
  const t = useText()
  const { form } = entry
  const typed = (form.useWatchValue('contractorName') as string).trim()
  const last = isAmendment ? undefined : record?.cases[0]
  const unit = useUnitCode(last?.v.unitId ?? null)
  const copy = (): void => {
    if (last === undefined || record === undefined) return
    form.setValues({ ...takenOver(last.v.application), workerIds: record.lastWorkerIds })
    showNotice(t('decorationCases.form.copied'))
  }
  useHotKeys([{ id: 'copy-last', label: t('decorationCases.form.copyLast', { unit }), keys: COPY_KEY, run: copy }], {
    enabled: last !== undefined,
  })
  const isCompany = form.useWatchValue('workBy') === 'company'
  return (
    <>
      <Autocomplete
        label={t(isCompany ? 'decorationCases.form.contractor' : 'decorationCases.form.craftsman')}
        data={[...new Set(start.contractors.map(({ name }) => name))]}
        limit={8}
        autoComplete='off'
        autoFocus={start.unitId !== null && !isAmendment}
        openOnFocus={false}
        key={form.key('contractorName')}
        {...form.getInputProps('contractorName')}
      />
      {typed !== '' && (
        <p className='case-contractor-note' role='status'>
          {known === undefined && t('decorationCases.form.unregistered')}
          {known?.isBarred === true && <strong>{t('decorationCases.form.barred')}</strong>}
          {known?.isBarred === false && t('decorationCases.form.known', { count: record?.cases.length ?? 0 })}{' '}
          {last !== undefined && (
            <Button size='compact-xs' variant='light' rightSection={<KeyHint combo={COPY_KEY} />} onClick={copy}>
              {t('decorationCases.form.copyLast', { unit })}
            </Button>
          )}
        </p>
      )}
    </>
  )
}

function useUnitCode(unitId: string | null): string {
  const { store } = useDesk()
  const code = useLiveAnswer(
    async () => (unitId === null ? '' : ((await store.db.units.get(unitId))?.v.code ?? '')),
    [store, unitId],
  )
  return code ?? ''
}
