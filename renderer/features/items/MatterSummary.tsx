/** A matter that is written: one line, which opens again where something is to be mended. */
import { useText } from '#renderer/text/text.ts'
import { isEmptyMatter, type MatterValues, usualDepartment, type WhereTo } from './callValues.ts'
import { type PromiseTime, promisePicks } from './promiseChoices.ts'

interface MatterSummaryProps {
  readonly values: MatterValues
  readonly time: PromiseTime
  readonly where: WhereTo
  readonly onOpen: () => void
}

export function MatterSummary({ values, time, where, onOpen }: MatterSummaryProps) {
  const t = useText()
  const { kind, matter, department, promise, day } = values
  const [picked] = promisePicks(
    [promise === 'today' || promise === 'after' || promise === 'atOnce' ? promise : 'default'],
    time,
  )
  const until = promise === 'day' ? (day ?? t('items.promises.day')) : picked?.label
  return (
    <button type='button' className='item-summary' onClick={onOpen}>
      <strong>{kind}</strong>
      <span className='item-summary-words'>{isEmptyMatter(values) ? t('items.form.matterHint') : matter}</span>
      <span className='quiet'>
        {promise === 'atOnce' ? until : `${department || usualDepartment(kind, where)} · ${until}`}
      </span>
    </button>
  )
}
