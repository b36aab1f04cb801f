/** Everything about one person (PIPL Art. 45, handbook 2.18): its shape, who may ask for it, and that it was asked. */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { type FileRecordRefusal, isBeyondRole } from './recordEdits.ts'
import { REVEAL_REASONS, type RevealReason } from './reveals.ts'

/** One table of the file that is handed over; texts are in the screen language. */
export interface ExportSection {
  /** Stable name, for the machine-readable half. */
  readonly key: string
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The whole of it. */
export interface PersonExport {
  readonly title: string
  /** Who, for whom, when, why: line by line. */
  readonly head: readonly string[]
  readonly sections: readonly ExportSection[]
}

/** Logs that everything about a person was taken out. **Refuses** `beyond-role`, `reason-missing`. Source: handbook 2.18. */
export function decidePersonExport(
  input: { readonly personId: string; readonly reason: RevealReason | null },
  context: DecisionContext,
): Result<ChangeDraft, FileRecordRefusal> {
  if (isBeyondRole('person.export', context)) return err({ code: 'beyond-role' })
  if (input.reason === null || !REVEAL_REASONS.includes(input.reason)) {
    return err({ code: 'reason-missing', field: 'reason' })
  }
  const data = { personId: input.personId, what: 'person-export', reason: input.reason }
  return ok({
    cmd: 'person.export',
    items: [{ kind: 'event', e: 'reveal', id: context.newId(), ev: 'revealed', data }],
  })
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)
}

/** One page that any browser opens and prints; nothing in it runs or is fetched. */
export function personExportHtml({ title, head, sections }: PersonExport, language: string): string {
  const cells = (tag: string, texts: readonly string[]) =>
    texts.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('')
  const tables = sections.map(
    (section) =>
      `<h2>${escaped(section.title)}</h2><table><thead><tr>${cells('th', section.columns)}</tr></thead><tbody>` +
      `${section.rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('')}</tbody></table>`,
  )
  return (
    `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8"><title>${escaped(title)}</title>` +
    `<style>${STYLE}</style></head><body><h1>${escaped(title)}</h1>` +
    `<ul>${cells('li', head)}</ul>${tables.join('')}</body></html>`
  )
}

const STYLE =
  'body{font:14px/1.5 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;margin:2rem auto;max-width:60rem;color:#111}' +
  'h2{font-size:16px;margin:1.5rem 0 .25rem}table{border-collapse:collapse;width:100%}ul{padding-left:1.2rem}' +
  'th,td{border:1px solid #999;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:#eee}' +
  'tr{break-inside:avoid}thead{display:table-header-group}@page{size:A4;margin:15mm}'
