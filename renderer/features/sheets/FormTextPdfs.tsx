/** The company's own PDFs of a form: one instead of the body, some behind it (decision 0026). */
import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { checkOwnPdf, OWN_PDF_MAX_BYTES, OWN_PDF_MAX_PAGES } from '#renderer/db/ownPdfs.ts'
import { keepSealedBlob, readSealedBlob } from '#renderer/db/sealedBlobs.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { MAX_ATTACHMENTS } from '#shared/domain/sheets/formTextDecisions.ts'
import { formTextRefusalWords } from './formTextCommands.ts'
import { usePickedFiles } from './formTextPicks.ts'

/** SHA-256 of the kept bytes of each. */
export interface OwnPdfs {
  readonly body: string | null
  readonly attachments: readonly string[]
}

interface FormTextPdfsProps {
  readonly pdfs: OwnPdfs
  readonly onChange: (pdfs: OwnPdfs) => void
}

const BYTES_PER_MB = 1024 * 1024

export function FormTextPdfs({ pdfs, onChange }: FormTextPdfsProps) {
  const t = useText()
  const desk = useDesk()
  const [refusal, setRefusal] = useState<RefusalWords>()
  const picked = usePickedFiles()
  const { body, attachments } = pdfs
  const take = async (file: File | null, use: (hash: string) => void): Promise<void> => {
    if (file === null) return
    const bytes = new Uint8Array(await file.arrayBuffer())
    const checked = await checkOwnPdf(bytes)
    const kept = checked.ok ? await keepSealedBlob(desk, bytes) : checked
    setRefusal(kept.ok ? undefined : formTextRefusalWords(kept.error))
    if (!kept.ok) return
    picked(kept.value)
    use(kept.value)
  }
  const limits = { mb: OWN_PDF_MAX_BYTES / BYTES_PER_MB, pages: OWN_PDF_MAX_PAGES }
  return (
    <EntrySection title={t('formTexts.section.pdf')}>
      {refusal !== undefined && <RefusalNote words={refusal} />}
      <PdfSlot
        name={t('formTexts.pdf.body')}
        hint={t('formTexts.pdf.bodyHint')}
        hashes={body === null ? [] : [body]}
        most={1}
        onTake={(file) => void take(file, (hash) => onChange({ ...pdfs, body: hash }))}
        onRemove={() => onChange({ ...pdfs, body: null })}
      />
      <PdfSlot
        name={t('formTexts.pdf.attachments')}
        hint={t('formTexts.pdf.attachmentsHint', { most: MAX_ATTACHMENTS })}
        hashes={attachments}
        most={MAX_ATTACHMENTS}
        onTake={(file) => void take(file, (hash) => onChange({ ...pdfs, attachments: added(attachments, hash) }))}
        onRemove={(gone) => onChange({ ...pdfs, attachments: attachments.filter((hash) => hash !== gone) })}
      />
      <p className='quiet'>{t('formTexts.pdf.limits', limits)}</p>
    </EntrySection>
  )
}

function added(hashes: readonly string[], hash: string): readonly string[] {
  return hashes.includes(hash) ? hashes : [...hashes, hash]
}

interface PdfSlotProps {
  readonly name: string
  readonly hint: string
  readonly hashes: readonly string[]
  readonly most: number
  readonly onTake: (file: File | null) => void
  readonly onRemove: (hash: string) => void
}

function PdfSlot({ name, hint, hashes, most, onTake, onRemove }: PdfSlotProps) {
  const t = useText()
  return (
    <div className='form-text-pdfs'>
      <strong>{name}</strong>
      <p className='quiet'>{hint}</p>
      {hashes.map((hash) => (
        <KeptPdf key={hash} hash={hash} onRemove={() => onRemove(hash)} />
      ))}
      {hashes.length < most && (
        <FileButton accept='application/pdf,.pdf' onChange={onTake}>
          {(props) => (
            <Button {...props} size='xs' variant='default' aria-label={`${name}: ${t('formTexts.pdf.choose')}`}>
              {t('formTexts.pdf.choose')}
            </Button>
          )}
        </FileButton>
      )}
    </div>
  )
}

function KeptPdf({ hash, onRemove }: { readonly hash: string; readonly onRemove: () => void }) {
  const t = useText()
  const desk = useDesk()
  const pages = useLiveAnswer(async () => {
    const bytes = await readSealedBlob(desk, hash)
    const checked = bytes.ok ? await checkOwnPdf(bytes.value) : undefined
    return checked?.ok ? checked.value.pages : 0
  }, [desk, hash])
  const words = pages === 0 ? t('formTexts.pdf.missing') : t('formTexts.pdf.pages', { count: pages ?? 1 })
  return (
    <div className='form-text-pdf'>
      <span>{pages === undefined ? '' : words}</span>
      <Button size='compact-xs' variant='subtle' onClick={onRemove}>
        {t('formTexts.pdf.remove')}
      </Button>
    </div>
  )
}
