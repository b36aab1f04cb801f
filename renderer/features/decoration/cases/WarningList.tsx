/** What the declared items ask to be minded; the balcony's line names the house's style where it set one (handbook C3). */
import { useSetting } from '#renderer/db/settings.ts'
import { useText } from '#renderer/text/text.ts'
import type { Requirements } from '#shared/domain/decoration/cases/requirements.ts'

export function WarningList({ warnings }: Pick<Requirements, 'warnings'>) {
  const t = useText()
  const style = useSetting('decoration.balcony-style').trim()
  return (
    <ul>
      {warnings.map(({ code }) => (
        <li key={code}>
          {t(`decorationWords.warnings.${code}`)}
          {code === 'balcony-uniform' && style !== '' && <strong> {style}</strong>}
        </li>
      ))}
    </ul>
  )
}
