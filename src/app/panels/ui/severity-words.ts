import type { Severity } from '../../../core/model/diagram'

/** How a severity is counted: “1 error”, “2 errors”. */
export const severityWords: Readonly<Record<Severity, { readonly one: string; readonly many: string }>> = {
  error: { one: 'error', many: 'errors' },
  warning: { one: 'warning', many: 'warnings' },
  info: { one: 'info', many: 'info' },
  incomplete: { one: 'incomplete', many: 'incomplete' },
}
