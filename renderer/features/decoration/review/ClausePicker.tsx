/** Picks the clause that was broken (handbook section 4 item 15): by its code, a word of it, or its group; the sum stands beside it. */
import { type ComboboxParsedItem, Select, type SelectProps } from '@mantine/core'
import { useText } from '#renderer/text/text.ts'
import { findClauses } from '#shared/domain/decoration/review/clausesInCase.ts'
import { clauseGroup } from '#shared/domain/decoration/review/shippedClauses.ts'
import type { Clause } from '#shared/domain/decoration/violations/clauseFold.ts'
import { GROUPS, groupWords, sumWords } from './clauseWords.ts'
import './review.css'

interface ClausePickerProps extends Omit<SelectProps, 'data' | 'filter' | 'renderOption' | 'searchable'> {
  /** Those of the case, by `useCaseClauses`. */
  readonly clauses: readonly Clause[]
}

/** Takes what a form gives an input: `{...form.getInputProps('clause')}`; its value is the clause's code. */
export function ClausePicker({ clauses, ...input }: ClausePickerProps) {
  const t = useText()
  const byCode = new Map(clauses.map((clause) => [clause.code, clause]))
  const data = GROUPS.flatMap((group) => {
    const items = clauses
      .filter(({ code }) => clauseGroup(code) === group)
      .map(({ code, text }) => ({ value: code, label: `${code} ${text}` }))
    return items.length === 0 ? [] : [{ group: groupWords(group, t), items }]
  })
  return (
    <Select
      label={t('decorationReview.picker.label')}
      placeholder={t('decorationReview.picker.placeholder')}
      nothingFoundMessage={t('decorationReview.picker.none')}
      maxDropdownHeight={360}
      {...input}
      data={data}
      searchable
      filter={({ options, search }) => {
        const chosen = clauses.some(({ code, text }) => `${code} ${text}` === search)
        const found = new Set(
          findClauses(clauses, chosen ? '' : search, (group) => groupWords(group, t)).map(({ code }) => code),
        )
        return options.flatMap((option): ComboboxParsedItem[] => {
          if (!('items' in option)) return found.has(option.value) ? [option] : []
          const items = option.items.filter(({ value }) => found.has(value))
          return items.length === 0 ? [] : [{ ...option, items }]
        })
      }}
      renderOption={({ option }) => <ClauseOption clause={byCode.get(option.value)} />}
    />
  )
}

function ClauseOption({ clause }: { readonly clause: Clause | undefined }) {
  const t = useText()
  if (clause === undefined) return null
  const sum = sumWords(clause, t)
  return (
    <span className='clause-option'>
      <b>{clause.code}</b>
      <span>{clause.text}</span>
      {sum !== '' && <span className='clause-sum'>{sum}</span>}
    </span>
  )
}
