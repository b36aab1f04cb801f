/** `/custody/runs`: what goes to the homes today, chosen and sent out; with a run's id, what became of each door of its list. */
import { useParams } from '@tanstack/react-router'
import { RunChooser } from './RunChooser.tsx'
import { RunReturn } from './RunReturn.tsx'
import './run.css'

export function RunScreen() {
  const { runId } = useParams({ strict: false }) as { readonly runId?: string }
  return runId === undefined ? <RunChooser /> : <RunReturn key={runId} runId={runId} />
}
