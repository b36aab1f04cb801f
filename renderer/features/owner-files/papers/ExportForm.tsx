/** 导出个人信息: a reason, then a page to read and a file for machines; logged before anything is read (handbook 2.18). */
import { Radio } from '@mantine/core'
import { type Desk, useDesk } from '#renderer/db/deskContext.ts'
import { NotFound } from '#renderer/features/owner-files/NotFound.tsx'
import { useLanguage } from '#renderer/stores/useLanguage.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { text, useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { coverName } from '#renderer/ui/PersonName.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { type ExportSection, type PersonExport, personExportHtml } from '#shared/domain/owner-files/personExport.ts'
import { REVEAL_REASONS, type RevealReason } from '#shared/domain/owner-files/reveals.ts'
import { instantFrom } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { momentOf, ownerFileExport } from './personExports.ts'
import { recordPersonExport } from './recordCommands.ts'
import { usePersonRecords } from './recordQueries.ts'
import { recordErrors, recordOutcome } from './recordWords.ts'
import { useBackToFile } from './useRecordForm.ts'
import './records.css'

interface Values extends Record<string, unknown> {
  readonly reason: RevealReason | ''
}

export function ExportForm({ personId }: { readonly personId: string }) {
  const records = usePersonRecords(personId)
  if (records === undefined) return null
  return records === null ? <NotFound /> : <OpenExportForm personId={personId} name={records.person.v.name ?? ''} />
}

function OpenExportForm({ personId, name }: { readonly personId: string; readonly name: string }) {
  const t = useText()
  const desk = useDesk()
  const language = useLanguage((state) => state.language)
  const covered = usePrivacy((state) => state.covered)
  const back = useBackToFile({ kind: 'person', id: personId })
  const entry = useEntryForm<Values>({
    initialValues: { reason: '' },
    validate: ({ reason }) => (reason === '' ? recordErrors([{ code: 'reason-missing', field: 'reason' }]) : {}),
    missing: ({ reason }) => (reason === '' ? [{ field: 'reason', label: t('fileRecords.missing.reason') }] : []),
  })
  const { form } = entry
  const run = async ({ reason }: Values): Promise<EntryOutcome> => {
    const logged = await recordPersonExport(desk, personId, reason === '' ? null : reason)
    if (!logged.ok) return recordOutcome(logged.error, ['reason'])
    const exported = await collect(desk, { personId, name, reason: reason as RevealReason })
    const fileName = exported.title.replaceAll(/[\\/:*?"<>|]/g, ' ')
    save(`${fileName}.html`, personExportHtml(exported, language), 'text/html')
    save(`${fileName}.json`, JSON.stringify(exported, null, 2), 'application/json')
    showNotice(t('privacy.export.done'))
    return ok(logged.value)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('privacy.export.title')}
      intro={t('privacy.export.intro')}
      submitLabel={t('privacy.export.submit')}
      onSubmit={run}
      onDone={back}
      onLeave={back}
    >
      <EntrySection title={covered ? coverName(name) : name}>
        <Radio.Group
          key={form.key('reason')}
          {...form.getInputProps('reason')}
          label={t('privacy.export.reason')}
          withAsterisk
        >
          {REVEAL_REASONS.map((value, index) => (
            <Radio
              key={value}
              value={value}
              label={t(`ownerFiles.reasons.${value}`)}
              autoFocus={index === 0}
              className='export-reason'
            />
          ))}
        </Radio.Group>
      </EntrySection>
    </EntryForm>
  )
}

interface Asked {
  readonly personId: string
  readonly name: string
  readonly reason: RevealReason
}

/** This module's sections and those of all others, in their order. */
async function collect(desk: Desk, { personId, name, reason }: Asked): Promise<PersonExport> {
  const { store, signature } = desk
  const community = (await store.db.communities.toArray())[0]?.v
  const staff = await store.db.staff.get(signature.actor.id)
  const exporters = desk.personExports ?? [ownerFileExport]
  const sections = await Promise.all(exporters.map((exporter) => exporter(store, personId)))
  return {
    title: text('privacy.export.documentTitle', { name }),
    head: [
      text('privacy.export.processor', { company: community?.company ?? '' }),
      text('privacy.export.byWhom', { who: staff?.v.name ?? '' }),
      text('privacy.export.when', { at: momentOf(store, instantFrom(store.clock.nowMs())) }),
      text('privacy.export.why', { reason: text(`ownerFiles.reasons.${reason}`) }),
    ],
    sections: sections.flat().sort((a, b) => rankOf(a) - rankOf(b)),
  }
}

/** Who it is comes first, the grounds of everything last; the modules' sections between them in their order. */
function rankOf({ key }: ExportSection): number {
  if (key === 'person') return -1
  return key === 'grounds' ? 1 : 0
}

function save(name: string, content: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the file over once the click is handled.
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}
