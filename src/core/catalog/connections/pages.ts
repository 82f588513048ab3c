import { applicationsPages } from './pages-applications'
import { dataPages } from './pages-data'
import { messagingPages } from './pages-messaging'
import { networkPages } from './pages-network'
import { operationsPages } from './pages-operations'
import { storagePages } from './pages-storage'

/** The AWS pages that connections rest on, with the edition that was read. */
export const pages = {
  ...networkPages,
  ...applicationsPages,
  ...messagingPages,
  ...dataPages,
  ...storagePages,
  ...operationsPages,
} as const
