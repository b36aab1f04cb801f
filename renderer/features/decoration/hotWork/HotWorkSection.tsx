/** Hot work and cuts of one case, and the way to a release slip of its unit. */
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useUnitCodeOf } from '#renderer/features/decoration/queries/cases.ts'
import { useCaseCuts } from '#renderer/features/decoration/queries/hotWork.ts'
import type { SectionProps } from '#renderer/features/decoration/section.ts'
import { MoneyDialog } from '#renderer/features/money/MoneyDialog.tsx'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { siteFault } from '#shared/domain/decoration/hotWork/hotWorkAsk.ts'
import { CutCard } from './CutCard.tsx'
import { CutForm } from './CutForm.tsx'
import { HotWorkCard } from './HotWorkCard.tsx'
import { HotWorkForm } from './HotWorkForm.tsx'
import { hotWorkRefusalWords } from './hotWorkWords.ts'
import { useLateForm } from './useLateForm.ts'
import './hotWork.css'

type Asked = 'work' | 'cut' | undefined
const SITE_FORMS = ['hot-work', 'utility-cut'] as const

export function HotWorkSection({ row }: SectionProps) {
  const t = useText()
  const unit = useUnitCodeOf(row.v.unitId)
  const cuts = useCaseCuts(row.id) ?? []
  const [asked, ask] = useState<Asked>()
  const close = (): void => ask(undefined)
  const acts = useSiteActs({ row, onAsk: ask })
  useHotKeys(acts, { enabled: asked === undefined })
  useLateForm(SITE_FORMS, (form) => ask(form === 'hot-work' ? 'work' : 'cut'))
  const works = [...row.v.hotWorks].reverse()
  return (
    <section className='site-section' aria-label={t('decorationHotWork.title')} data-case={row.id}>
      <header className='site-section-head'>
        <h2>{t('decorationHotWork.title')}</h2>
        {acts.map((action) => (
          <ActionButton key={action.id} action={action} size='xs' />
        ))}
      </header>
      {works.length + cuts.length === 0 && <p className='quiet'>{t('decorationHotWork.section.none')}</p>}
      {works.length > 0 && (
        <ul className='site-cards' aria-label={t('decorationHotWork.section.works')}>
          {works.map((work) => (
            <HotWorkCard key={work.id} caseId={row.id} unit={unit} work={work} />
          ))}
        </ul>
      )}
      {cuts.length > 0 && (
        <ul className='site-cards' aria-label={t('decorationHotWork.section.cuts')}>
          {cuts.map(({ id, v }) => (
            <CutCard key={id} id={id} unit={unit} cut={v} />
          ))}
        </ul>
      )}
      {asked !== undefined && (
        <MoneyDialog title={t('decorationHotWork.title')} onClose={close}>
          {asked === 'work' && <HotWorkForm row={row} onClose={close} />}
          {asked === 'cut' && <CutForm caseId={row.id} onClose={close} />}
        </MoneyDialog>
      )}
    </section>
  )
}

/** What may be asked for on the site, with why not; and goods that leave it (handbook D16). */
function useSiteActs({ row, onAsk }: SectionProps & { readonly onAsk: (asked: Asked) => void }): readonly DeskAction[] {
  const t = useText()
  const navigate = useNavigate()
  const fault = siteFault(row.v)
  const whyNot = fault && hotWorkRefusalWords(fault.code).what
  const isDeclared = row.v.application.declared.includes('hot-work')
  const workWhyNot = whyNot ?? (isDeclared ? undefined : t('decorationHotWork.section.undeclared'))
  const act = (asked: 'work' | 'cut', keys: string, why: string | undefined): DeskAction => ({
    ...{ id: asked, keys, run: () => onAsk(asked) },
    label: t(`decorationHotWork.section.${asked === 'work' ? 'ask' : 'askCut'}`),
    ...(why === undefined ? {} : { isAvailable: false, whyNot: why }),
  })
  const { unitId } = row.v
  const release: DeskAction = {
    id: 'release',
    label: t('decorationHotWork.section.release'),
    keys: 'Alt+R',
    run: () => navigate({ to: `/releases/for-${unitId}` }),
  }
  return [act('work', 'F6', workWhyNot), act('cut', 'F7', whyNot), ...(unitId === null ? [] : [release])]
}
