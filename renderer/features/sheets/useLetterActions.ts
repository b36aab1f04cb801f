/** 收发文 from the hub of a person or unit: the line knows whom it is about. */
import { useNavigate } from '@tanstack/react-router'
import type { HubAction, HubSubject } from '#renderer/app/frontDeskModule.ts'
import { useText } from '#renderer/text/text.ts'

export function useLetterActions(subject: HubSubject): readonly HubAction[] {
  const t = useText()
  const navigate = useNavigate()
  const search = subject.kind === 'person' ? { person: subject.id } : { unit: subject.id }
  return (['in', 'out'] as const).map((direction) => ({
    id: `letter-${direction}`,
    label: t(`letters.formTitles.${direction}`),
    run: () => navigate({ to: `/letters/new/${direction}`, search }),
  }))
}
