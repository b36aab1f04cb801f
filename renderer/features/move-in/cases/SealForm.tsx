/** 公章签字核对: agree or differ, and in what. */
import { Radio, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { checkSeal } from '#renderer/features/move-in/commands/casesPapers.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ok } from '#shared/kernel/result.ts'
import { tellCaseDone } from './caseNotices.tsx'
import { caseRefusalWords } from './caseWords.ts'

type SealValues = { result: string; remark: string }

export function SealForm({ row, onClose }: { readonly row: MoveInCaseRow; readonly onClose: () => void }) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<SealValues>({
    initialValues: { result: 'agrees', remark: row.v.seal?.remark ?? '' },
    validate: () => ({}),
  })
  const { form } = entry
  const submit = async ({ result, remark }: SealValues): Promise<EntryOutcome> => {
    const done = await checkSeal(desk, row.id, { agrees: result === 'agrees', remark })
    if (!done.ok) return refusedEntry(done.error, caseRefusalWords)
    tellCaseDone(desk, t('moveInCases.papers.sealDone'), done.value.undo)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('moveInCases.papers.seal')}
      submitLabel={t('moveInCases.papers.submit')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection>
        <Radio.Group
          label={t('moveInCases.papers.sealResult')}
          key={form.key('result')}
          {...form.getInputProps('result')}
        >
          <div className='move-in-acts'>
            <Radio value='agrees' label={t('moveInCases.papers.sealAgrees')} data-autofocus />
            <Radio value='differs' label={t('moveInCases.papers.sealDiffers')} />
          </div>
        </Radio.Group>
        <TextInput
          label={t('moveInCases.papers.sealWords')}
          autoComplete='off'
          key={form.key('remark')}
          {...form.getInputProps('remark')}
        />
      </EntrySection>
    </EntryForm>
  )
}
