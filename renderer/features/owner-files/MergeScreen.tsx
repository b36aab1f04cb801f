/** 合并档案 (supervisor): two files side by side, which value stays, what comes along; one change, undone by one key. */
import { Button, SegmentedControl } from '@mantine/core'
import { IconArrowsLeftRight } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { text, useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { isLeader } from '#shared/domain/roles.ts'
import { ok } from '#shared/kernel/result.ts'
import { fieldName } from './fieldNames.ts'
import { type ChosenField, type Difference, differencesOf, movesOf, type Side, takenValues } from './mergeChoices.ts'
import { mergePeople } from './mergeCommands.ts'
import { NotFound } from './NotFound.tsx'
import { offerUndo } from './offerUndo.ts'
import { type ComparedFile, type ComparedFiles, useComparedFiles } from './queriesCompared.ts'
import { ownerRefusalWords, refusedOutcome } from './refusalOutcome.ts'
import './merge.css'
import './ownerFiles.css'

export function MergeScreen() {
  const { id = '', other = '' }: { readonly id?: string; readonly other?: string } = useParams({ strict: false })
  const desk = useDesk()
  const files = useComparedFiles(id, other)
  if (!isLeader(desk.signature.actor)) return <RefusalNote words={ownerRefusalWords('beyond-role')} />
  if (files === undefined) return null
  return files === null ? <NotFound /> : <OpenMerge key={`${id}/${other}`} files={files} />
}

/** Sides by field: what is not named stays as the surviving file has it. */
type MergeFields = Record<string, Side>

function OpenMerge({ files: { into, from, records } }: { readonly files: ComparedFiles }) {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const differences = differencesOf(into.values, from.values)
  const entry = useEntryForm<MergeFields>({
    initialValues: Object.fromEntries(differences.map(({ field, proposed }) => [field, proposed])),
    validate: () => ({}),
  })
  const save = async (sides: MergeFields): Promise<EntryOutcome> => {
    const values = takenValues(from.values, sides as Partial<Record<ChosenField, Side>>)
    const done = await mergePeople(desk, { from: from.id, into: into.id }, { values, seen: into.seen })
    if (!done.ok) return refusedOutcome({ code: done.error.code })
    offerUndo(desk, text('households.saved.merged', { name: into.values.name }), done.value.undo)
    return ok(done.value)
  }
  const leave = () => void navigate({ to: `/person/${into.id}` })
  const { counts, doubles } = movesOf(records, from.id, into.id)
  const moves = counts.map(([entity, count]) => t(`households.mergeCounts.${entity}`, { count }))
  return (
    <EntryForm
      entry={entry}
      title={t('households.mergeTitle')}
      intro={t('households.mergeIntro')}
      submitLabel={t('households.mergeSubmit')}
      onSubmit={save}
      onDone={leave}
      onLeave={leave}
    >
      <EntrySection title={t('households.mergePick')}>
        <div className='merge-sides'>
          <FileHead title={t('households.mergeKeep')} file={into} />
          <Button
            variant='default'
            size='xs'
            leftSection={<IconArrowsLeftRight size={15} stroke={1.75} />}
            onClick={() => void navigate({ to: `/person/${from.id}/merge/${into.id}` })}
          >
            {t('households.mergeSwap')}
          </Button>
          <FileHead title={t('households.mergeGive')} file={from} />
        </div>
        {differences.length === 0 && <p className='quiet'>{t('households.mergeSame')}</p>}
        {differences.length > 0 && (
          <div className='merge-differences'>
            {differences.map((difference) => (
              <DifferenceRow
                key={difference.field}
                difference={difference}
                props={entry.form.getInputProps(difference.field)}
              />
            ))}
          </div>
        )}
      </EntrySection>
      <EntrySection title={t('households.mergeMoves')}>
        <p className='merge-moves'>{moves.length === 0 ? t('households.mergeMovesNothing') : moves.join(' · ')}</p>
        {doubles > 0 && <p className='merge-moves quiet'>{t('households.mergeDoubles', { count: doubles })}</p>}
      </EntrySection>
    </EntryForm>
  )
}

function FileHead({ title, file }: { readonly title: string; readonly file: ComparedFile }) {
  return (
    <div className='merge-head'>
      <span className='quiet'>{title}</span>
      <strong>
        <PersonName name={file.values.name} />
      </strong>
      <span className='quiet'>{file.units.join(' · ')}</span>
    </div>
  )
}

interface DifferenceRowProps {
  readonly difference: Difference
  readonly props: { readonly defaultValue?: unknown; readonly onChange: (side: string) => void }
}

/** Which of the two values stays: ← and → choose, covered names stay covered. */
function DifferenceRow({ difference: { field, into, from }, props }: DifferenceRowProps) {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  const shown = (words: string) => (words === '' ? t('ownerFiles.emptyValue') : covered ? '••••' : words)
  return (
    <div className='merge-row'>
      <span className='merge-field'>{fieldName(field)}</span>
      <SegmentedControl
        fullWidth
        aria-label={fieldName(field)}
        defaultValue={String(props.defaultValue)}
        onChange={props.onChange}
        data={[
          { value: 'into', label: shown(into) },
          { value: 'from', label: shown(from) },
        ]}
        transitionDuration={0}
      />
    </div>
  )
}
