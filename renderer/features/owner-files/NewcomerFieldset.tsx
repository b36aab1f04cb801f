/** One who comes: a file picked by search, or a person or company as typed; a number that has a file offers that file. */
import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconX } from '@tabler/icons-react'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { useShownName } from '#renderer/ui/PersonName.tsx'
import { PERSON_KINDS } from '#shared/domain/owner-files/fileRecords.ts'
import { CreditCodeField } from './CompanyFields.tsx'
import type { HandOverFields, HandOverOf, NewcomerFields } from './handOverFields.ts'
import { IdentityFields } from './IdentityFields.tsx'
import { PersonPicker } from './PersonPicker.tsx'
import { useNamedFile } from './queriesIdentity.ts'

interface NewcomerFieldsetProps {
  readonly form: UseFormReturnType<HandOverFields>
  readonly index: number
  readonly of: HandOverOf
  readonly title: string
}

const underField = ['label', 'input', 'description', 'error'] as const

export function NewcomerFieldset({ form, index, of, title }: NewcomerFieldsetProps) {
  const t = useText()
  const newcomers = form.useWatchValue('newcomers') as readonly NewcomerFields[]
  const newcomer = newcomers[index]
  if (newcomer === undefined) return null
  const at = (field: keyof NewcomerFields) => `newcomers.${index}.${field}`
  const heading = newcomers.length === 1 ? title : `${title} · ${t('households.newcomer', { number: index + 1 })}`
  return (
    <EntrySection title={heading}>
      {newcomer.personId === null ? (
        <TypedNewcomer
          form={form}
          index={index}
          newcomer={newcomer}
          taken={newcomers.flatMap(({ personId }) => personId ?? [])}
        />
      ) : (
        <TakenFile personId={newcomer.personId} onDrop={() => form.setFieldValue(at('personId'), null)} />
      )}
      {of === 'owner' && (
        <TextInput
          key={form.key(at('share'))}
          {...form.getInputProps(at('share'))}
          label={t('households.fields.share')}
          description={t('households.shareHint')}
          inputWrapperOrder={[...underField]}
          autoComplete='off'
          maxLength={20}
        />
      )}
      {newcomers.length > 1 && (
        <Button
          className='under-field add-phone'
          size='xs'
          variant='subtle'
          color='gray'
          leftSection={<IconX size={15} stroke={1.75} />}
          onClick={() => form.removeListItem('newcomers', index)}
        >
          {t('households.removeNewcomer', { number: index + 1 })}
        </Button>
      )}
    </EntrySection>
  )
}

interface TypedNewcomerProps extends Pick<NewcomerFieldsetProps, 'form' | 'index'> {
  readonly newcomer: NewcomerFields
  /** Files that come already. */
  readonly taken: readonly string[]
}

function TypedNewcomer({ form, index, newcomer, taken }: TypedNewcomerProps) {
  const t = useText()
  const at = (field: keyof NewcomerFields) => `newcomers.${index}.${field}`
  const isCompany = newcomer.kind === 'company'
  const take = (personId: string) => form.setFieldValue(at('personId'), personId)
  return (
    <>
      <PersonPicker
        label={t('households.fields.known')}
        isOptional
        except={taken}
        onPick={(personId) => personId !== undefined && take(personId)}
      />
      <NativeSelect
        key={form.key(at('kind'))}
        {...form.getInputProps(at('kind'))}
        label={t('households.fields.kind')}
        data={PERSON_KINDS.map((value) => ({ value, label: t(`households.personKinds.${value}`) }))}
      />
      <TextInput
        key={form.key(at('name'))}
        {...form.getInputProps(at('name'))}
        label={isCompany ? t('households.fields.companyName') : t('ownerFiles.fields.name')}
        withAsterisk
        required
        autoComplete='off'
      />
      {isCompany ? (
        <CreditCodeField form={form} path={at('creditCode')} onTakeKnown={take} takeWords={t('households.useFile')} />
      ) : (
        <IdentityFields form={form} at={at} onTakeKnown={take} takeWords={t('households.useFile')} />
      )}
      <TextInput
        key={form.key(at('phone'))}
        {...form.getInputProps(at('phone'))}
        label={t('ownerFiles.fields.phone')}
        inputMode='tel'
        autoComplete='off'
        maxLength={60}
      />
    </>
  )
}

function TakenFile({ personId, onDrop }: { readonly personId: string; readonly onDrop: () => void }) {
  const t = useText()
  const shownName = useShownName()
  const file = useNamedFile(personId)
  return (
    <p className='taken-file'>
      {file !== undefined && t('households.usingFile', { name: shownName(file.name), unit: file.unit })}
      <ActionIcon variant='subtle' color='gray' aria-label={t('households.notUseFile')} onClick={onDrop}>
        <IconX size={15} stroke={1.75} />
      </ActionIcon>
    </p>
  )
}
