/** The scan of a paper in its form: purpose, file, paste or camera, and on what it rests. */
import { Button, Checkbox, FileButton, NativeSelect, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconCamera, IconUpload } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { standingConsent } from '#shared/domain/owner-files/consents.ts'
import { currentConsentText } from '#shared/domain/owner-files/consentTexts.ts'
import { scanWatermark } from '#shared/domain/owner-files/documentScan.ts'
import { type DocumentKind, SCAN_BASES } from '#shared/domain/owner-files/fileRecords.ts'
import { ConsentWords } from './ConsentWords.tsx'
import { DocumentCamera } from './DocumentCamera.tsx'
import type { DocumentValues } from './documentValues.ts'
import { recordRefusalWords } from './recordWords.ts'
import { type PreparedScan, prepareScan, SCAN_TYPES } from './watermark.ts'

interface ScanFieldsProps {
  readonly form: UseFormReturnType<DocumentValues>
  readonly personId: string | null
  readonly kind: DocumentKind
  readonly scan: PreparedScan | undefined
  readonly onScan: (scan: PreparedScan | undefined) => void
  /** Name of the scan on file, where there is one. */
  readonly kept: string | undefined
}

export function ScanFields(props: ScanFieldsProps) {
  const { form, kind, personId } = props
  const t = useText()
  const community = useCommunityName()
  return (
    <>
      <EntrySection title={t('fileRecords.scan.title')}>
        <TextInput
          key={form.key('purpose')}
          {...form.getInputProps('purpose')}
          label={t('fileRecords.scan.purpose')}
          description={t('fileRecords.scan.purposeHint', { community })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete='off'
        />
        <ScanPicker {...props} community={community} />
      </EntrySection>
      {kind === 'id-copy' && personId !== null && <BasisFields form={form} personId={personId} />}
    </>
  )
}

function useCommunityName(): string {
  const { store } = useDesk()
  return useLiveAnswer(async () => (await store.db.communities.toArray())[0]?.v.name ?? '', [store]) ?? ''
}

/** A picture carries the purpose as it stood when the picture was taken: a changed purpose asks for the picture again. */
function ScanPicker({ form, kind, scan, onScan, kept, community }: ScanFieldsProps & { readonly community: string }) {
  const t = useText()
  const { info } = useDesk()
  const today = useToday()
  const [refusal, setRefusal] = useState<RefusalWords>()
  const [working, setWorking] = useState(false)
  const [camera, setCamera] = useState(false)
  const words = () => scanWatermark({ community, purpose: form.getValues().purpose, day: today })
  const refuse = (code: string): void => setRefusal(recordRefusalWords(code))
  const hasPurpose = (): boolean => {
    const known = form.getValues().purpose.trim() !== ''
    if (!known) refuse('scan-purpose-missing')
    return known
  }
  const take = async (file: File | null): Promise<void> => {
    setRefusal(undefined)
    if (file === null || !hasPurpose()) return
    setWorking(true)
    const prepared = await prepareScan(file, { words: words(), isIdCopy: kind === 'id-copy' })
    setWorking(false)
    if (prepared.ok) onScan(prepared.value)
    else refuse(prepared.error.code)
  }
  usePastedFile((file) => void take(file))
  form.watch('purpose', () => onScan(undefined))
  if (info.capabilities.blobs !== true) return <p className='quiet'>{t('fileRecords.scan.unsupported')}</p>
  return (
    <div className='scan-picker'>
      <div className='scan-buttons'>
        <FileButton accept={SCAN_TYPES.join(',')} onChange={(file) => void take(file)}>
          {(button) => (
            <Button {...button} type='button' variant='default' leftSection={<IconUpload size={16} stroke={1.75} />}>
              {t('fileRecords.scan.choose')}
            </Button>
          )}
        </FileButton>
        <Button
          type='button'
          variant='default'
          leftSection={<IconCamera size={16} stroke={1.75} />}
          onClick={() => {
            setRefusal(undefined)
            if (hasPurpose()) setCamera(true)
          }}
        >
          {t('fileRecords.scan.camera')}
        </Button>
      </div>
      <p className='quiet'>
        {t('fileRecords.scan.types')} {t('fileRecords.scan.paste')}
      </p>
      {camera && (
        <DocumentCamera
          words={words()}
          onTaken={(taken) => {
            setCamera(false)
            onScan(taken)
          }}
        />
      )}
      <p role='status'>
        <PickerState working={working} scan={scan} kept={kept} />
      </p>
      {refusal !== undefined && <RefusalNote words={refusal} />}
    </div>
  )
}

function PickerState({ working, scan, kept }: Pick<ScanFieldsProps, 'scan' | 'kept'> & { readonly working: boolean }) {
  const t = useText()
  if (working) return t('fileRecords.scan.working')
  if (scan === undefined) return kept === undefined ? null : t('fileRecords.scan.kept', { name: kept })
  const size = Math.round(scan.bytes.length / 1024)
  const ready = t('fileRecords.scan.ready', { name: scan.name, size })
  return scan.mediaType === 'application/pdf' ? `${ready} ${t('fileRecords.scan.pdfNote')}` : ready
}

/** A picture from the clipboard, wherever in the form the cursor stands; pasted words go where they always go. */
function usePastedFile(take: (file: File) => void): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const file = [...(event.clipboardData?.files ?? [])][0]
    if (file === undefined) return
    event.preventDefault()
    take(file)
  })
  useEffect(() => {
    const listener = (event: ClipboardEvent) => onPaste(event)
    document.addEventListener('paste', listener)
    return () => document.removeEventListener('paste', listener)
  }, [])
}

function BasisFields({ form, personId }: Pick<ScanFieldsProps, 'form'> & { readonly personId: string }) {
  const t = useText()
  const { store } = useDesk()
  const standing = useLiveAnswer(async () => {
    const rows = await store.db.consents.where('v.personId').equals(personId).toArray()
    return standingConsent(
      rows.filter((row) => !row.deleted),
      'id-scan',
    )
  }, [store, personId])
  const basisProps = form.getInputProps('scanBasis')
  const [basis, setBasis] = useState(form.getValues().scanBasis)
  return (
    <EntrySection title={t('fileRecords.scan.basis')}>
      <NativeSelect
        key={form.key('scanBasis')}
        {...basisProps}
        onChange={(event) => {
          basisProps.onChange(event)
          setBasis(event.currentTarget.value as DocumentValues['scanBasis'])
        }}
        label={t('fileRecords.care.basis')}
        data={SCAN_BASES.map((value) => ({ value, label: t(`fileRecords.scan.bases.${value}`) }))}
      />
      {basis === 'consent' && standing !== undefined && (
        <p className='quiet'>
          {t('fileRecords.scan.consentStands', {
            day: standing.v.givenDay ?? '',
            version: standing.v.version ?? '',
          })}
        </p>
      )}
      {basis === 'consent' && standing === undefined && <ConsentWords purpose='id-scan' />}
      {basis === 'consent' && standing === undefined && (
        <Checkbox
          key={form.key('givesConsent')}
          {...form.getInputProps('givesConsent', { type: 'checkbox' })}
          label={t('fileRecords.scan.giveNow', { version: currentConsentText('id-scan').version })}
        />
      )}
    </EntrySection>
  )
}
