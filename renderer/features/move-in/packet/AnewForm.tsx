/** Papers of a packet that are drawn up anew, with the reason: the old numbers stay, the new ones count. */
import { Checkbox, TextInput } from '@mantine/core'
import type { PacketPaperStand } from '#renderer/features/move-in/commands/packet.ts'
import { text, useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { LONGEST_WHY } from '#shared/domain/move-in/packet/preparing.ts'
import type { FormId } from '#shared/domain/sheets/schema.ts'
import { ok } from '#shared/kernel/result.ts'
import { packetRefusalWords } from './packetWords.ts'
import type { usePacketActs } from './usePacketActs.ts'

interface AnewFormProps {
  readonly stands: readonly PacketPaperStand[]
  readonly acts: ReturnType<typeof usePacketActs>
  readonly onClose: () => void
}

type AnewValues = { anew: string[]; why: string }

export function AnewForm({ stands, acts, onClose }: AnewFormProps) {
  const t = useText()
  const offered = stands.filter(({ drawn }) => drawn !== null && !drawn.isSigned)
  const entry = useEntryForm<AnewValues>({
    initialValues: { anew: [], why: '' },
    validate: ({ anew, why }) => ({
      ...(anew.length === 0 ? { anew: text('moveInPacket.anew.formsMissing') } : {}),
      ...(why.trim() === '' ? { why: packetRefusalWords('reason-missing').now } : {}),
    }),
  })
  const { form } = entry
  const submit = async ({ anew, why }: AnewValues): Promise<EntryOutcome> => {
    const done = await acts.anew({ anew: anew as FormId[], why })
    if (!done.ok) return refusedEntry(done.error, packetRefusalWords)
    const numbers = done.value.draft.issued.map(({ number }) => number).join('、')
    showNotice(text('moveInPacket.anew.done', { numbers }))
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('moveInPacket.anew.title')}
      intro={t('moveInPacket.anew.intro')}
      submitLabel={t('moveInPacket.anew.submit')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection>
        <Checkbox.Group label={t('moveInPacket.anew.forms')} key={form.key('anew')} {...form.getInputProps('anew')}>
          <div className='packet-forms'>
            {offered.map(({ form: of, title, drawn }) => (
              <Checkbox key={of} value={of} label={`${title} ${drawn?.number ?? ''}`} />
            ))}
          </div>
        </Checkbox.Group>
        <TextInput
          label={t('moveInPacket.anew.why')}
          maxLength={LONGEST_WHY}
          autoComplete='off'
          required
          key={form.key('why')}
          {...form.getInputProps('why')}
        />
      </EntrySection>
    </EntryForm>
  )
}
