/** 移交 at the desk: keys and cards, gifts, bag, who takes them and how they sign; one key stores it all and prints the register. */
import { Checkbox, SegmentedControl, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { handOverHome } from '#renderer/features/move-in/commands/handing.ts'
import { moveInWord } from '#renderer/features/move-in/moveInWords.ts'
import type { HandingHome } from '#renderer/features/move-in/queries/handing.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { type Text, useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { LateEntryFields } from '#renderer/ui/LateEntryFields.tsx'
import { type LateEntryValues, lateEntryOf, NO_LATE_ENTRY } from '#renderer/ui/lateEntryValues.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { type SignatureHandle, SignaturePad } from '#renderer/ui/SignaturePad.tsx'
import { type EntryFormState, type MissingField, useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { SIGNING_WAYS, type SigningWay } from '#shared/domain/move-in/handing/handOver.ts'
import { PACKET_PAPERS } from '#shared/domain/move-in/kinds.ts'
import { ok } from '#shared/kernel/result.ts'
import { handingRefusalWords } from './handingWords.ts'
import { SetLines } from './SetLines.tsx'
import { TakerFields, type TakerValues } from './TakerFields.tsx'
import { ThingFields } from './ThingFields.tsx'
import { countOf, emptyThings, type ThingsValues, thingInputs } from './thingValues.ts'

type HandOverValues = ThingsValues &
  TakerValues &
  LateEntryValues & {
    gifts: { name: string; count: string }[]
    bag: string[]
    way: SigningWay
    isDrawn: boolean
    signedPaper: string
  }

interface HandOverFormProps {
  readonly row: MoveInCaseRow
  readonly known: HandingHome
  readonly onDone: () => void
  readonly onLeave: () => void
}

const RELATION_OF: Readonly<Record<string, string>> = { owner: 'owner', agent: 'agent', company: 'company-clerk' }

function startOf({ v }: MoveInCaseRow, { gifts }: HandingHome): HandOverValues {
  const { comer, comerName, ownerName } = v.party
  // A packet that was drawn up has its register already: it was signed with the other papers.
  const drawn = v.drawn.find(({ form }) => form === 'handed-items')
  return {
    ...emptyThings(),
    ...NO_LATE_ENTRY,
    ...{ takerName: comer === 'owner' ? ownerName : comerName, relation: RELATION_OF[comer] ?? 'owner' },
    ...{ isIdChecked: false, remark: '', gifts: gifts.map((name) => ({ name, count: '1' })), bag: [...PACKET_PAPERS] },
    ...{ way: drawn === undefined ? 'print' : 'signed', isDrawn: false, signedPaper: drawn?.number ?? '' },
  }
}

function missingOf(values: HandOverValues, hasSets: boolean, t: Text): readonly MissingField[] {
  const isSigned =
    values.isLate ||
    values.way === 'print' ||
    (values.way === 'pad' ? values.isDrawn : values.signedPaper.trim() !== '')
  const lacks: readonly (readonly [string, 'taker' | 'idChecked' | 'things' | 'signature', boolean])[] = [
    ['things.door-key.count', 'things', !hasSets && thingInputs(values).length === 0],
    ['takerName', 'taker', values.takerName.trim() === ''],
    ['isIdChecked', 'idChecked', !values.isIdChecked],
    ['signedPaper', 'signature', !isSigned],
  ]
  return lacks.flatMap(([field, name, isLacking]) =>
    isLacking ? [{ field, label: t(`moveInHanding.form.missing.${name}`) }] : [],
  )
}

export function HandOverForm({ row, known, onDone, onLeave }: HandOverFormProps) {
  const t = useText()
  const desk = useDesk()
  const keysPad = useRef<SignatureHandle>(null)
  const giftsPad = useRef<SignatureHandle>(null)
  const entry = useEntryForm<HandOverValues>({
    initialValues: startOf(row, known),
    validate: () => ({}),
    missing: (values) => missingOf(values, known.sets.length > 0, t),
  })
  const submit = async (values: HandOverValues): Promise<EntryOutcome> => {
    const late = lateEntryOf(values, { zone: desk.store.zone(), form: 'handed-items' })
    const isPad = late === undefined && values.way === 'pad'
    const ink = isPad ? { keys: await keysPad.current?.png(), gifts: await giftsPad.current?.png() } : {}
    const gifts = values.gifts.map(({ name, count }) => ({ name, count: countOf(count) }))
    const { takerName, relation, isIdChecked, remark, bag, way, signedPaper } = values
    const receiptNumber = values.hasMoney ? values.receiptNumber : ''
    const taker = { takerName, relation, isIdChecked, remark, receiptNumber }
    const input = { ...taker, things: thingInputs(values), gifts, bag, way, signature: '', signedPaper }
    const done = await handOverHome(desk, row.id, input, { ink, late })
    if (!done.ok) return refusedEntry(done.error, handingRefusalWords)
    const { number, sheetId, gifts: receipt, giftsRefused } = done.value
    showNotice(t('moveInHanding.done.handedOver', { unit: known.home.unitCode, number }))
    if (giftsRefused !== undefined) showNotice(t('moveInHanding.done.giftsRefused'))
    if (sheetId !== undefined) void sendPaper(desk, { sheetId, number, title: t('papers.forms.handed-items') })
    if (receipt !== undefined) void sendPaper(desk, { ...receipt, title: t('papers.forms.gift-receipt') })
    return ok(undefined)
  }
  return (
    <div className='handing-form'>
      <EntryForm
        entry={entry}
        title={t('moveInHanding.form.handOver', { unit: known.home.unitCode })}
        intro={t('moveInHanding.form.intro')}
        submitLabel={t('moveInHanding.acts.handOver')}
        onSubmit={submit}
        onDone={onDone}
        onLeave={onLeave}
      >
        {known.sets.length + known.staying.length > 0 && <SetLines known={known} />}
        <ThingFields entry={entry} />
        <TakerFields entry={entry} />
        <WithFields entry={entry} gifts={known.gifts} />
        <SignFields entry={entry} keysPad={keysPad} giftsPad={giftsPad} hasGifts={known.gifts.length > 0} />
        <LateEntryFields entry={entry} />
      </EntryForm>
    </div>
  )
}

interface EntryPart {
  readonly entry: EntryFormState<HandOverValues>
}

function WithFields({ entry: { form }, gifts }: EntryPart & { readonly gifts: readonly string[] }) {
  const t = useText()
  return (
    <>
      {gifts.length > 0 && (
        <EntrySection title={t('moveInHanding.form.gifts')}>
          <div className='handing-pair'>
            {gifts.map((name, index) => (
              <TextInput
                label={name}
                inputMode='numeric'
                autoComplete='off'
                key={form.key(`gifts.${index}.count`)}
                {...form.getInputProps(`gifts.${index}.count`)}
              />
            ))}
          </div>
        </EntrySection>
      )}
      <EntrySection title={t('moveInHanding.form.bag')}>
        <Checkbox.Group aria-label={t('moveInHanding.form.bag')} key={form.key('bag')} {...form.getInputProps('bag')}>
          <div className='handing-choices'>
            {PACKET_PAPERS.map((paper) => (
              <Checkbox key={paper} value={paper} label={moveInWord('bag', paper, t)} />
            ))}
          </div>
        </Checkbox.Group>
      </EntrySection>
    </>
  )
}

interface SignFieldsProps extends EntryPart {
  readonly keysPad: React.RefObject<SignatureHandle | null>
  readonly giftsPad: React.RefObject<SignatureHandle | null>
  readonly hasGifts: boolean
}

function SignFields({ entry: { form }, keysPad, giftsPad, hasGifts }: SignFieldsProps) {
  const t = useText()
  const keepsPictures = useDesk().info.capabilities?.blobs === true
  const way = form.useWatchValue('way') as SigningWay
  if (form.useWatchValue('isLate') as boolean) return null
  return (
    <EntrySection title={t('moveInHanding.form.signature')}>
      <SegmentedControl
        aria-label={t('moveInHanding.form.signature')}
        data={SIGNING_WAYS.filter((one) => one !== 'pad' || keepsPictures).map((value) => ({
          value,
          label: t(`moveInHanding.form.ways.${value}`),
        }))}
        key={form.key('way')}
        {...form.getInputProps('way')}
      />
      {way === 'signed' && (
        <TextInput
          label={t('moveInHanding.form.signedPaper')}
          description={t('moveInHanding.form.signedPaperHint')}
          autoComplete='off'
          key={form.key('signedPaper')}
          {...form.getInputProps('signedPaper')}
        />
      )}
      {way === 'pad' && (
        <>
          <span>{t('moveInHanding.form.pad')}</span>
          <SignaturePad
            label={t('moveInHanding.form.pad')}
            handle={keysPad}
            onDrawn={(isDrawn) => form.setFieldValue('isDrawn', isDrawn)}
          />
        </>
      )}
      {way === 'pad' && hasGifts && (
        <>
          <span>{t('moveInHanding.form.giftPad')}</span>
          <SignaturePad label={t('moveInHanding.form.giftPad')} handle={giftsPad} onDrawn={() => undefined} />
        </>
      )}
    </EntrySection>
  )
}
