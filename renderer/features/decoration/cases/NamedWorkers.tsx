/** Workers of the register who are named for a site: ticked on the application, ready for their passes at the permit. */
import { Checkbox } from '@mantine/core'
import type { KnownWorker } from '#renderer/features/decoration/queries/contractorRecord.ts'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { useShownName } from '#renderer/ui/PersonName.tsx'
import type { EntryPart } from './DeclarationFields.tsx'

interface NamedWorkersProps extends EntryPart {
  readonly workers: readonly KnownWorker[]
}

export function NamedWorkers({ entry: { form }, workers }: NamedWorkersProps) {
  const t = useText()
  const shown = useShownName()
  return (
    <EntrySection title={t('decorationCases.form.named')}>
      <Checkbox.Group
        className='case-wide'
        aria-label={t('decorationCases.form.named')}
        key={form.key('workerIds')}
        {...form.getInputProps('workerIds')}
      >
        <div className='case-named'>
          {workers.map(({ id, worker, gaps }) => {
            const words = gaps.map((gap) => t(`decorationPeople.gaps.${gap}`)).join('、')
            return (
              <Checkbox
                key={id}
                value={id}
                label={[shown(worker.name), worker.trade, worker.idLast4].filter((part) => part !== '').join(' ')}
                {...(words === '' ? {} : { description: words })}
              />
            )
          })}
        </div>
      </Checkbox.Group>
    </EntrySection>
  )
}
