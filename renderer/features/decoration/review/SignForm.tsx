/** A signature on agreement, undertaking or notice: who signed, what was acknowledged, on paper or on the pad. */
import { Checkbox, NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { text, useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { type EntryFormState, type MissingField, useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { DrawnUp } from '#shared/domain/decoration/review/reviewFold.ts'
import { PARTIES, type Signatory, type SigningInput } from '#shared/domain/decoration/review/signing.ts'
import { ok } from '#shared/kernel/result.ts'
import { reviewRefusalWords } from './reviewWords.ts'
import { inkOf, type Pads, SignPads, signatoriesOf } from './SignPads.tsx'
import { useReviewSteps } from './useReviewSteps.ts'

type SignValues = {
  parties: readonly string[]
  acknowledged: readonly string[]
  fireOfficer: string
  extinguishers: number | string
  way: string
  isDrawn: boolean
  signedPaper: string
}

interface SignFormProps {
  readonly row: DecorationCaseRow
  readonly paper: SigningInput['paper']
  readonly drawn: DrawnUp
  /** `decoration.extinguishers`. */
  readonly extinguishers: number
  readonly onDone: () => void
  readonly onLeave: () => void
}

function startOf({ row, drawn, extinguishers }: SignFormProps): SignValues {
  const { application, agreements } = row.v
  return {
    parties: PARTIES.filter((party) => party !== 'contractor' || application.workBy !== 'self'),
    acknowledged: [],
    fireOfficer: agreements.undertaking?.fireOfficer || application.fireOfficer,
    extinguishers: agreements.undertaking?.extinguishers ?? extinguishers,
    ...{ way: 'paper', isDrawn: false, signedPaper: drawn.number },
  }
}

function inputOf(paper: SigningInput['paper'], values: SignValues): SigningInput {
  const { parties, acknowledged, fireOfficer, extinguishers, way, signedPaper } = values
  const signed = { signature: '', signedPaper: way === 'paper' ? signedPaper : '' }
  if (paper === 'agreed') return { ...signed, paper, parties }
  if (paper === 'told') return { ...signed, paper }
  return { ...signed, paper, acknowledged, fireOfficer, extinguishers: Number(extinguishers) }
}

/** Every statement on its own: they are read out one by one. */
function missingOf(
  { way, isDrawn, signedPaper, acknowledged, fireOfficer }: SignValues,
  { paper, statements }: { readonly paper: string; readonly statements: readonly string[] },
): readonly MissingField[] {
  const open = statements.filter((statement) => !acknowledged.includes(statement)).length
  const isSigned = way === 'pad' ? isDrawn : signedPaper.trim() !== ''
  const asked = paper === 'undertook'
  return [
    {
      field: 'acknowledged',
      label: text('decorationReview.signing.missing.statements', { count: open }),
      lacks: asked && open > 0,
    },
    {
      field: 'fireOfficer',
      label: text('decorationReview.signing.fireOfficer'),
      lacks: asked && fireOfficer.trim() === '',
    },
    { field: 'signedPaper', label: text('decorationReview.signing.missing.signature'), lacks: !isSigned },
  ].filter(({ lacks }) => lacks)
}

export function SignForm(props: SignFormProps) {
  const { row, paper, drawn, extinguishers, onDone, onLeave } = props
  const t = useText()
  const steps = useReviewSteps(row.id)
  const signatories = signatoriesOf(paper, row)
  const pads: Pads = useRef({})
  const entry = useEntryForm<SignValues>({
    initialValues: startOf(props),
    validate: () => ({}),
    missing: (values) => missingOf(values, { paper, statements: drawn.statements }),
  })
  const submit = async (values: SignValues): Promise<EntryOutcome> => {
    // What was drawn is kept and named by the command; without the applicant's picture it is refused as unsigned.
    const ink = values.way === 'pad' ? await inkOf(pads.current, signatories) : []
    const done = await steps.sign(inputOf(paper, values), { drawn, ink })
    return done.ok ? ok(undefined) : refusedEntry({ code: done.error.code }, reviewRefusalWords)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('decorationReview.signing.title', { paper: t(`decorationReview.sign.kinds.${paper}`) })}
      intro={t('decorationReview.signing.intro', { number: drawn.number })}
      submitLabel={t('decorationReview.signing.submit')}
      onSubmit={submit}
      onDone={onDone}
      onLeave={onLeave}
    >
      {paper === 'agreed' && <PartyFields entry={entry} />}
      {paper === 'undertook' && <UndertakingFields entry={entry} statements={drawn.statements} asked={extinguishers} />}
      <SignatureFields entry={entry} pads={pads} signatories={signatories} />
    </EntryForm>
  )
}

interface EntryPart {
  readonly entry: EntryFormState<SignValues>
}

function PartyFields({ entry: { form } }: EntryPart) {
  const t = useText()
  return (
    <EntrySection title={t('decorationReview.signing.parties')}>
      <Checkbox.Group
        aria-label={t('decorationReview.signing.parties')}
        key={form.key('parties')}
        {...form.getInputProps('parties')}
      >
        <div className='case-choices'>
          {PARTIES.map((party) => (
            <Checkbox key={party} value={party} label={t(`decorationReview.signing.party.${party}`)} />
          ))}
        </div>
      </Checkbox.Group>
    </EntrySection>
  )
}

interface UndertakingProps extends EntryPart {
  readonly statements: readonly string[]
  readonly asked: number
}

function UndertakingFields({ entry: { form }, statements, asked }: UndertakingProps) {
  const t = useText()
  return (
    <>
      <EntrySection title={t('decorationReview.signing.statements')}>
        <Checkbox.Group
          aria-label={t('decorationReview.signing.statements')}
          key={form.key('acknowledged')}
          {...form.getInputProps('acknowledged')}
        >
          <div className='review-statements'>
            {statements.map((statement, index) => (
              <Checkbox key={statement} value={statement} label={`${index + 1}. ${statement}`} />
            ))}
          </div>
        </Checkbox.Group>
      </EntrySection>
      <EntrySection title={t('decorationReview.signing.safety')}>
        <TextInput
          label={t('decorationReview.signing.fireOfficer')}
          autoComplete='off'
          key={form.key('fireOfficer')}
          {...form.getInputProps('fireOfficer')}
        />
        <NumberInput
          label={t('decorationReview.signing.extinguishers')}
          description={t('decorationReview.signing.extinguishersHint', { count: asked })}
          min={0}
          max={99}
          key={form.key('extinguishers')}
          {...form.getInputProps('extinguishers')}
        />
      </EntrySection>
    </>
  )
}

interface SignatureFieldsProps extends EntryPart {
  readonly pads: Pads
  readonly signatories: readonly Signatory[]
}

function SignatureFields({ entry: { form }, pads, signatories }: SignatureFieldsProps) {
  const t = useText()
  const keepsPictures = useDesk().info.capabilities?.blobs === true
  const way = form.useWatchValue('way') as string
  return (
    <EntrySection title={t('decorationReview.signing.signature')}>
      {keepsPictures && (
        <SegmentedControl
          aria-label={t('decorationReview.signing.signature')}
          data={(['paper', 'pad'] as const).map((value) => ({
            value,
            label: t(`decorationReview.signing.ways.${value}`),
          }))}
          key={form.key('way')}
          {...form.getInputProps('way')}
        />
      )}
      {way === 'pad' ? (
        <SignPads pads={pads} signatories={signatories} onDrawn={(isDrawn) => form.setFieldValue('isDrawn', isDrawn)} />
      ) : (
        <TextInput
          label={t('decorationReview.signing.signedPaper')}
          description={t('decorationReview.signing.signedPaperHint')}
          autoComplete='off'
          key={form.key('signedPaper')}
          {...form.getInputProps('signedPaper')}
        />
      )}
    </EntrySection>
  )
}
